'use client'

export function Mixed() {
  async function send() {
    const res = await fetch('/api/mixed', { method: 'POST', body: JSON.stringify({ title: 'A' }) })
    if (!res.ok) alert('Not done')
  }

  return <button onClick={send}>Send</button>
}
