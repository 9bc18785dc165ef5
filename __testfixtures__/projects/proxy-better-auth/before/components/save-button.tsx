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

  return id ? <button onClick={remove}>Remove</button> : <button onClick={save}>Save</button>
}
