'use client'

export function SaveNote({ text }: { text: string }) {
  async function save() {
    const res = await fetch('http://localhost:4000/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    if (!res.ok) alert('Not saved')
  }
  return <button onClick={save}>Save</button>
}
