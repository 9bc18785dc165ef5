'use client'

export function Statuses() {
  async function send() {
    const res = await fetch('/api/statuses', { method: 'POST', body: JSON.stringify({ title: 'A' }) })
    if (!res.ok) alert('Not done')
  }

  return <button onClick={send}>Send</button>
}
