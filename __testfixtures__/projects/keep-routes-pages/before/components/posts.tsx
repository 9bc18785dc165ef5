'use client'

export function Posts({ id }: { id: string }) {
  async function create() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'New', body: 'Words' }),
    })
    if (!res.ok) alert((await res.json()).message)
  }

  async function rename() {
    const res = await fetch(`/api/posts/${id}`, { method: 'PATCH', body: JSON.stringify({ title: 'Newer' }) })
    if (!res.ok) alert('Not renamed')
  }

  async function remove() {
    const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('Still there')
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
    </>
  )
}
