'use client'

declare function review(post: { title: string; body: string }): Promise<void>

export function Drafts() {
  async function publish(post: { title: string; body: string }) {
    // What is sent is the post before the review, which may change it.
    const body = JSON.stringify(post)
    await review(post)
    const res = await fetch('/api/posts', { method: 'POST', body })
    if (!res.ok) alert('Not published')
  }

  async function publishAll(posts: { title: string; body: string }[]) {
    const options: RequestInit = { method: 'POST' }
    for (const post of posts) {
      options.body = JSON.stringify(post)
      const res = await fetch('/api/posts', options)
      if (!res.ok) alert('Not published')
    }
  }

  async function preview(post: { title: string; body: string }) {
    const url = new URL('/api/posts', window.location.origin)
    url.searchParams.set('preview', post.title)
    const res = await fetch(url, { method: 'POST', body: JSON.stringify(post) })
    if (!res.ok) alert('No preview')
  }

  return (
    <>
      <button onClick={() => publish({ title: 'One', body: '' })}>Publish</button>
      <button onClick={() => publishAll([])}>Publish all</button>
      <button onClick={() => preview({ title: 'One', body: '' })}>Preview</button>
    </>
  )
}
