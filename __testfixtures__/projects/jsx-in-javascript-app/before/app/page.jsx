'use client'
export default function Page() {
  async function send() {
    const res = await fetch('/api/welcome', { method: 'POST', body: JSON.stringify({ email: 'a' }) })
    if (!res.ok) alert('no')
  }
  return <button onClick={send}>Send</button>
}
