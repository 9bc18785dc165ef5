'use client'

export function RemovePost({ id }: { id: string }) {
  async function remove() {
    const res = await fetch(`/api/posts/${id}`, { method: 'DELETE' })
    if (!res.ok) alert('Still there')
  }

  return <button onClick={remove}>Remove</button>
}
