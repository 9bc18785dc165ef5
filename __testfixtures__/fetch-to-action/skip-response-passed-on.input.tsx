'use client'

declare function show(res: Response): void

export default function Caller({ title }: { title: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) })
    show(res)
  }

  return <button onClick={save}>Save</button>
}
