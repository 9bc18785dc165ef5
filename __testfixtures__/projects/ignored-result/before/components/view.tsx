'use client'

export function View({ slug }: { slug: string }) {
  const count = () =>
    fetch(`/api/views/${slug}`, {
      method: 'POST',
    })

  const addNote = async (title: string) =>
    // A list of its own is not worth a page.
    fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title }) })

  const addAnother = async (first: string, second: string) =>
    fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title: `${first} and then, a little later, ${second}` }) })

  const addLast = async (title: string) => {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ title }) })
    console.log(await res.json())
  }

  const addAll = async (title: string) => {
    const res = await fetch('/api/imports', { method: 'POST', body: JSON.stringify({ title }) })
    if (!res.ok) alert('Not imported')
  }

  return (
    <div>
      <button onClick={() => void count()}>Count</button>
      <button onClick={() => void addNote('A')}>Note</button>
      <button onClick={() => addLast('Z')}>Last note</button>
      <button onClick={() => void addAnother('A', 'B')}>Notes</button>
      <button onClick={() => void addAll('A')}>All</button>
    </div>
  )
}
