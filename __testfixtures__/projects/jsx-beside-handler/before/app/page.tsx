'use client'
export default function Page() {
  async function save() {
    const res = await fetch('/api/cards', { method: 'POST', body: JSON.stringify({ title: 'a' }) })
    if (!res.ok) alert('no')
  }
  return <button onClick={save}>Save</button>
}
