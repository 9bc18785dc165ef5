'use client'

export default function Caller({ title }: { title: string }) {
  const createPost = () => undefined

  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    if (res.ok) createPost()
  }

  return <button onClick={save}>Save</button>
}
