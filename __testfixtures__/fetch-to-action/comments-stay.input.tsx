'use client'

export default function Caller({ title }: { title: string }) {
  async function save() {
    // The list is sorted by the server.
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title }) }) // one at a time
    /* Nothing to show. */
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
