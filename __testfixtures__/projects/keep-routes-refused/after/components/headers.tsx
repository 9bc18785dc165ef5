'use client'

export function Headers() {
  async function send() {
    const res = await fetch('/api/headers', { method: 'POST', body: JSON.stringify({ title: 'A' }) })
    if (!res.ok) alert('Not done')
  }

  return <button onClick={send}>Send</button>
}
