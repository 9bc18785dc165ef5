'use client'

export function SaveButton({ id }: { id?: string }) {
  async function save(title: string) {
    let url = '/api/posts'
    let method = 'POST'
    if (id) {
      url = `/api/posts/${id}`
      method = 'PATCH'
      // Something else is done here.
      console.log('Saved again')
    }

    const res = await fetch(url, { method, body: JSON.stringify({ title, body: '' }) })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={() => save('New')}>Save</button>
}
