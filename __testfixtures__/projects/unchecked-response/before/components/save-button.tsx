'use client'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: id, body: '' }) })
    const post = await res.json()
    alert(post.id)
  }

  return <button onClick={save}>Save</button>
}
