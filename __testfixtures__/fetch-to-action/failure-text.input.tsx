'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    if (!res.ok) {
      const { error } = await res.json()
      alert(error)
    }
  }

  return <button onClick={save}>Save</button>
}
