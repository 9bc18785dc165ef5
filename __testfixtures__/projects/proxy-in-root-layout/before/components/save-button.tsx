'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
