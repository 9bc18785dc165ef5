'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function Books({ id }: { id: string }) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [page, setPage] = useState<object | null>(null)
  const [text, setText] = useState('')

  async function add(title: string) {
    try {
      const res = await fetch('/api/books', { method: 'POST', body: JSON.stringify({ title }) })
      const data = await res.json()

      if (!data || data.error || !data.id) {
        setError(data?.error || 'Something went wrong')
        return
      }
      router.push(`/books/${data.id}`)
    } catch {
      setError('Something went wrong')
    }
  }

  async function lend(to: string) {
    const response = await fetch('/api/loans', { method: 'POST', body: JSON.stringify({ id, to }) })
    if (!response.ok) {
      setError('Not lent')
      return
    }
    const data = await response.json()
    if (data.gone === true) {
      setText('It is gone already')
      return
    }
    if (data.due) setText(data.due)
  }

  async function scan(url: string) {
    const res = await fetch('/api/scans', { method: 'POST', body: JSON.stringify({ url }) })
    if (!res.ok) throw new Error('The page could not be read')
    const scanned = await res.json()
    if (!scanned.success) throw new Error(scanned.error || 'The page could not be read')
    setText(`${scanned.content.length} characters`)
    setPage(scanned)
  }

  async function order(title: string) {
    const res = await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ title }) })
    const { id: placed, message } = await res.json()
    if (message === 'untitled') setError('A book needs a title')
    else if (message === 'full') setError('The shelf is full')
    else if (placed) router.push(`/orders/${placed}`)
  }

  async function review() {
    const res = await fetch('/api/reviews', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    if (!res.ok || data.error) {
      setError(data.error || 'Not reviewed')
      return
    }
    setText(data.data.title)
  }

  async function shelve() {
    const res = await fetch('/api/shelves', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    if (data.hint) setError(data.hint)
    if (data.book) setText(data.book.addedAt.slice(0, 10))
  }

  async function label() {
    const res = await fetch('/api/labels', { method: 'POST', body: JSON.stringify({ id }) })
    if (res.ok) {
      const data = await res.json()
      if (data.success) setText(data.label)
      // There is no such success.
      else setText(`Not printed: ${data.error}`)
    }
  }

  async function join(title: string) {
    const res = await fetch('/api/members', { method: 'POST', body: JSON.stringify({ title }) })
    const data = await res.json()
    if (data.status === 500) throw new Error('Not joined')
  }

  return (
    <>
      <p>{error}</p>
      <p>{text}</p>
      <p>{page && 'Scanned'}</p>
      <button onClick={() => add('a')}>Add</button>
      <button onClick={() => lend('b')}>Lend</button>
      <button onClick={() => scan('c')}>Scan</button>
      <button onClick={() => order('d')}>Order</button>
      <button onClick={review}>Review</button>
      <button onClick={shelve}>Shelve</button>
      <button onClick={label}>Label</button>
      <button onClick={() => join('e')}>Join</button>
    </>
  )
}
