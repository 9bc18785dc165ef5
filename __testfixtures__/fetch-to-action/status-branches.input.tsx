'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    if (res.status === 401) return location.assign('/login')
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
