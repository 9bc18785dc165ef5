'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch(`/api/posts?id=${id}&reason=old%20news`, { method: 'DELETE' })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
