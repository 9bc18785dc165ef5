'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch(`/api/posts/${id}`, {
      method: 'PUT',
      body: JSON.stringify({ title: 'New' }),
    })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
