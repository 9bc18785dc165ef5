'use client'

declare const client: { post(url: string, body: unknown): Promise<void> }

export default function Caller({ title }: { title: string }) {
  async function save() {
    await client.post('/api/posts', { title })
  }

  return <button onClick={save}>Save</button>
}
