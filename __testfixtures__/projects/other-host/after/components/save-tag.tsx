'use client'

export function SaveTag({ text }: { text: string }) {
  async function save() {
    const res = await fetch(`${process.env.NEXT_PUBLIC_BASE_URL}/api/tags`, {
      method: 'POST',
      body: JSON.stringify({ text }),
    })
    if (!res.ok) alert('Not saved')
  }
  return <button onClick={save}>Tag</button>
}
