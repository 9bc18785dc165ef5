'use client'

let clicks = 0

export function TagButton({ id }: { id: string }) {
  async function toggle() {
    const res = await fetch(`/api/tags/${id}`, { method: clicks++ % 2 === 0 ? 'PUT' : 'DELETE' })
    if (!res.ok) alert('Not changed')
  }

  return <button onClick={toggle}>Tag</button>
}
