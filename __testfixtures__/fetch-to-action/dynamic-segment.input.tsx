'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    await fetch(`/api/posts/${title}`, { method: 'DELETE' })
  }

  return <button onClick={save}>Save</button>
}
