'use client'

export function LikeButton({ id }: { id: string }) {
  async function like() {
    const res = await fetch('/api/likes', { method: 'POST', body: JSON.stringify({ id }) })
    if (!res.ok) alert('Not liked')
  }

  return <button onClick={like}>Like</button>
}
