'use client'

export function Typed() {
  async function send() {
    const res = await fetch('/api/typed', { method: 'POST', body: JSON.stringify({ title: 'A' }) })
    if (!res.ok) alert('Not done')
  }

  return <button onClick={send}>Send</button>
}
