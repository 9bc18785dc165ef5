'use client'

export function SaveButton({ id }: { id?: string }) {
  async function save() {
    const res = await fetch(id ? `/api/posts/${id}` : '/api/posts', {
      method: id ? 'PUT' : 'POST',
      body: JSON.stringify({ title: 'New', body: '' }),
    })
    if (!res.ok) alert('Not saved')
  }

  async function copy() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'Copy', body: '' }) })
    if (!res.ok) alert('Not copied')
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={copy}>Copy</button>
    </>
  )
}
