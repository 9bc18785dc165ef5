'use client'

export function SaveTag({ text }: { text: string }) {
  const baseUrl = process.env.NEXT_PUBLIC_BASE_URL as string

  async function save() {
    const res = await fetch(`${baseUrl}/api/tags`, {
      method: 'POST',
      body: JSON.stringify({ text }),
    })
    if (!res.ok) alert('Not saved')
  }
  return <button onClick={save}>Tag</button>
}
