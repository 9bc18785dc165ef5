'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    await Promise.all([fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })])
  }

  return <button onClick={save}>Save</button>
}
