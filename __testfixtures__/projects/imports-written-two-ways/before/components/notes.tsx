'use client'

export function Notes({ id }: { id: string }) {
  async function add() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text: 'New' }) })
    alert(res.ok ? 'Added' : 'Not added')
  }

  async function remove() {
    const res = await fetch(`/api/notes/${id}`, { method: 'DELETE' })
    alert(res.ok ? 'Removed' : 'Not removed')
  }

  async function pin() {
    const res = await fetch(`/api/notes/${id}/pin`, { method: 'POST' })
    alert(res.ok ? 'Pinned' : 'Not pinned')
  }

  return (
    <>
      <button onClick={add}>Add</button>
      <button onClick={remove}>Remove</button>
      <button onClick={pin}>Pin</button>
    </>
  )
}
