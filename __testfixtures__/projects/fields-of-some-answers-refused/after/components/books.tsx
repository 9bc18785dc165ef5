'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'

export function Books({ id }: { id: string }) {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [text, setText] = useState('')

  async function add(title: string) {
    const res = await fetch('/api/books', { method: 'POST', body: JSON.stringify({ title }) })
    // A server that crashed gives `null`, and a field of nothing.
    const data = await res.json().catch(() => null)
    if (!data || data.error || !data.id) {
      setError(data?.error || 'Something went wrong')
      return
    }
    router.push(`/books/${data.id}`)
  }

  async function lend(to: string) {
    const response = await fetch('/api/loans', { method: 'POST', body: JSON.stringify({ id, to }) })
    if (!response.ok) return
    const data = await response.json()
    // No answer has it at all.
    if (data.extended) setText('Extended')
    if (data.due) setText(data.due)
  }

  async function order(title: string) {
    const res = await fetch('/api/orders', { method: 'POST', body: JSON.stringify({ title }) })
    // What an order has is not known.
    const { id: placed, message } = await res.json()
    if (message === 'untitled') setError('A book needs a title')
    else if (placed) router.push(`/orders/${placed}`)
  }

  async function stamp() {
    const res = await fetch('/api/stamps', { method: 'POST', body: JSON.stringify({ id }) })
    // This throws where the body is empty.
    const data = await res.json()
    if (data.title) setText(data.title)
  }

  async function shelve() {
    const res = await fetch('/api/shelves', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    if (data.hint) setError(data.hint)
    // Here the compiler wants a text.
    setText(data.title)
  }

  async function label() {
    const res = await fetch('/api/labels', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    if (res.ok) {
      if (data.success) setText(data.label)
      // There is no such success.
      else setText(`Not printed: ${data.error}`)
    }
  }

  return (
    <>
      <p>{error}</p>
      <p>{text}</p>
      <button onClick={() => add('a')}>Add</button>
      <button onClick={() => lend('b')}>Lend</button>
      <button onClick={() => order('d')}>Order</button>
      <button onClick={stamp}>Stamp</button>
      <button onClick={shelve}>Shelve</button>
      <button onClick={label}>Label</button>
    </>
  )
}
