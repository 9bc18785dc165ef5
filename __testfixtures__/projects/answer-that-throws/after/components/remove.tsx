'use client'

export function Remove({ note, tag }: { note: string; tag: string }) {
  async function removeNote() {
    const res = await fetch(`/api/notes/${note}`, { method: 'DELETE' })
    alert(res.ok ? 'Gone' : 'Not gone')
  }

  async function removeTag() {
    const res = await fetch(`/api/tags/${tag}`, { method: 'DELETE' })
    alert(res.ok ? 'Gone' : 'Not gone')
  }

  return (
    <>
      <button onClick={removeNote}>Remove the note</button>
      <button onClick={removeTag}>Remove the tag</button>
    </>
  )
}
