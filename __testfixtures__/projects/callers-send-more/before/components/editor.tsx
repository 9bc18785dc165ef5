'use client'

interface EditorProps {
  id: string
  title: string
  rating: number | null
}

interface Draft {
  title: string
  cover?: File
}

export function Editor({ id, title, rating }: EditorProps) {
  async function create(subtitle?: string) {
    const response = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title, subtitle }) })
    if (!response.ok) alert('Not created')
  }

  async function saveTitle() {
    const response = await fetch(`/api/posts/${id}`, { method: 'PATCH', body: JSON.stringify({ title }) })
    if (!response.ok) alert('Not saved')
  }

  async function saveRating() {
    const response = await fetch(`/api/posts/${id}`, { method: 'PATCH', body: JSON.stringify({ rating: 5 }) })
    if (!response.ok) alert('Not saved')
  }

  async function rate() {
    const response = await fetch(`/api/posts/${id}/rating`, { method: 'PUT', body: JSON.stringify({ rating }) })
    if (!response.ok) alert('Not rated')
  }

  async function rename(name?: string) {
    const response = await fetch(`/api/posts/${id}/title`, { method: 'PUT', body: JSON.stringify({ title: name }) })
    if (!response.ok) alert('Not renamed')
  }

  async function tag(tags: string[]) {
    const response = await fetch(`/api/posts/${id}/tags`, { method: 'PUT', body: JSON.stringify({ tags }) })
    if (!response.ok) alert('Not tagged')
  }

  async function keep(draft: Draft) {
    const response = await fetch(`/api/posts/${id}/draft`, { method: 'PUT', body: JSON.stringify(draft) })
    if (!response.ok) alert('Not kept')
  }

  return (
    <>
      <button onClick={() => create('A copy')}>Create</button>
      <button onClick={saveTitle}>Save title</button>
      <button onClick={saveRating}>Recommend</button>
      <button onClick={rate}>Rate</button>
      <button onClick={() => rename()}>Reset the title</button>
      <button onClick={() => tag([title])}>Tag</button>
      <input type="file" onChange={(e) => keep({ title, cover: e.target.files?.[0] })} />
    </>
  )
}
