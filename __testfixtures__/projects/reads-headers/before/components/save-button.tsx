'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'X-Request-Id': id },
      body: JSON.stringify({ title: id, body: '' }),
    })
    if (!res.ok) alert(`Try again in ${res.headers.get('Retry-After')} seconds`)
  }

  return <button onClick={save}>Save</button>
}
