'use client'

declare function load(): RequestInit

export default function Caller({ title }: { title: string }) {
  async function save() {
    const options = load()
    await fetch('/api/posts', options)
  }

  return <button onClick={save}>Save</button>
}
