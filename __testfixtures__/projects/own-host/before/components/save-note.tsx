'use client'

export function SaveNote({ text }: { text: string }) {
  async function save() {
    const res = await fetch('http://localhost:3000/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ text }),
    })
    if (!res.ok) alert((await res.json()).error)
  }
  return <button onClick={save}>Save</button>
}
