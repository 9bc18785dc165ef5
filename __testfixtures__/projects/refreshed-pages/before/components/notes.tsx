'use client'

export function Notes() {
  async function add() {
    const res = await fetch('/api/notes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title: 'New' }),
    })
    if (!res.ok) alert('Not added')
  }

  return <button onClick={add}>Add</button>
}

export function Note({ id }: { id: string }) {
  async function like() {
    const res = await fetch(`/api/notes/${id}`, { method: 'PUT' })
    if (!res.ok) alert('Not liked')
  }

  async function move() {
    const res = await fetch(`/api/notes/${id}`, { method: 'PATCH' })
    if (!res.ok) alert('Not moved')
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={move}>Move</button>
    </>
  )
}
