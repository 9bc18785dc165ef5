'use client'

export function CopyNote({ slug }: { slug: string }) {
  async function copy() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ slug: `${slug}-copy` }) })
    if (!res.ok) alert(await res.text())
  }
  return <button onClick={copy}>Copy</button>
}
