'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    if (!res.ok) return alert('Not saved')
    const post = await res.json()
    location.assign(`/posts/${post.id}`)
  }

  return <button onClick={save}>Save</button>
}
