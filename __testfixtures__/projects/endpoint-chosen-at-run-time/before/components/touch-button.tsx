'use client'

interface Props {
  post: { id: string; title: string }
  isNew: boolean
}

export function TouchButton({ post, isNew }: Props) {
  const url = isNew ? '/api/posts' : `/api/posts/${post.id}`
  const method = isNew ? 'POST' : 'PUT'

  const touch = () =>
    fetch(url, { method, body: JSON.stringify({ title: post.title, body: '' }) }).then((res) => {
      if (!res.ok) alert(`${method} failed`)
    })

  return <button onClick={touch}>Touch</button>
}
