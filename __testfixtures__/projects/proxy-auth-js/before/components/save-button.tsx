'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    if (!res.ok) alert('Not saved')
  }

  async function remove() {
    const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('Not removed')
  }

  async function like() {
    const res = await fetch(`/api/likes/${id}`, { method: 'POST' })
    if (!res.ok) alert('Not liked')
  }

  return (
    <p>
      <button onClick={save}>Save</button>
      <button onClick={remove}>Remove</button>
      <button onClick={like}>Like</button>
    </p>
  )
}
