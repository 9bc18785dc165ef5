'use client'

export function Draft({ author }: { author: string }) {
  async function start() {
    const res = await fetch(`/api/drafts?author=${author}`, {
      method: 'POST',
      body: JSON.stringify({ title: 'Draft' }),
    })
    const data = await res.json()
    if (!res.ok) return alert(data.message)
    location.assign(`/posts/${data.id}`)
  }

  return <button onClick={start}>Start</button>
}
