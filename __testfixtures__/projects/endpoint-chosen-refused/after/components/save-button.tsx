'use client'

export function SaveButton({ id }: { id?: string }) {
  async function save() {
    const res = await fetch(id ? `/api/posts/${id}` : '/api/posts', {
      method: id ? 'PUT' : 'POST',
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
