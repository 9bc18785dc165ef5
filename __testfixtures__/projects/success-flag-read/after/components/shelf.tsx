'use client'
import { useState } from 'react'
import { dropShelf } from '@/lib/shelves'
import { createLabel } from '@/app/actions/labels.actions'
import { createList } from '@/app/actions/lists.actions'

export function Shelf({ id }: { id: string }) {
  const [message, setMessage] = useState('')
  const [pages, setPages] = useState(0)

  const print = () => {
    setMessage('')
    createLabel({ text: id })
      .then((result) => {
        if (!result.success) {
          setMessage(result.error)
          return
        }
        setPages(result.data.pages)
      })
      .catch(() => setMessage('Not printed'))
  }

  // A failure has no `success`, so this is `undefined` then, and no `false`.
  const stamp = async () => {
    const response = await fetch('/api/stamps', { method: 'POST', body: JSON.stringify({ id }) })
    const result = await response.json()
    return result.success
  }

  // This throws where the failure is no JSON.
  const note = () =>
    fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text: id }) })
      .then((res) => res.json())
      .then((data) => {
        if (data.pages) setPages(data.pages)
      })
      .catch(() => setMessage('Not noted'))

  const list = async () => {
    const result = await createList({ text: id })
    if (result.success) {
      setMessage(result.data.list?.name ?? 'Empty')
    } else {
      setMessage(result.error)
    }
  }

  // The box may have a `success` of its own.
  const box = async () => {
    const response = await fetch('/api/boxes', { method: 'POST', body: JSON.stringify({ text: id }) })
    const data = await response.json()
    setMessage(data.success ? data.label : data.error)
  }

  return (
    <div>
      <p>{message}</p>
      <p>{pages}</p>
      <button onClick={async () => setMessage((await dropShelf(id)) ? 'Dropped' : 'Still there')}>Drop</button>
      <button onClick={print}>Print</button>
      <button onClick={async () => setMessage(String(await stamp()))}>Stamp</button>
      <button onClick={note}>Note</button>
      <button onClick={list}>List</button>
      <button onClick={box}>Box</button>
    </div>
  )
}
