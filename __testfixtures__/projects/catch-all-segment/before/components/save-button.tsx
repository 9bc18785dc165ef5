'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/settings/mail/daily', { method: 'PATCH', body: JSON.stringify({ value: id }) })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
