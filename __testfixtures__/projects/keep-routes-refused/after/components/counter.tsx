'use client'

export function Counter() {
  async function send() {
    const res = await fetch('/api/counter', { method: 'POST', body: JSON.stringify({ title: 'A' }) })
    if (!res.ok) alert('Not done')
  }

  return <button onClick={send}>Send</button>
}
