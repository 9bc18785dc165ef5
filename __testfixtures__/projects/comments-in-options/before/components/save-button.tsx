'use client'

export function SaveButton({ id }: { id: string }) {
  // Saves once.
  async function save() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      // The handler parses whatever it gets.
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: `From ${id}`, body: '' /* written later */ }),
    })
    // Nobody is told why.
    if (!res.ok) alert('Not saved') // for now
  }

  return <button onClick={save}>Save</button>
}
