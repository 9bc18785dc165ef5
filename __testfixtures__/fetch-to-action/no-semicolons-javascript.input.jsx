'use client'

export default function Caller({ title }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
