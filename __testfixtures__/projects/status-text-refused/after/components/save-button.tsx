'use client'

export function SaveButton({ title }: { title: string }) {
  const save = async () => {
    const response = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title, body: '' }),
    })
    if (!response.ok) alert(`Not saved: ${response.statusText}`)
  }

  return <button onClick={save}>Save</button>
}
