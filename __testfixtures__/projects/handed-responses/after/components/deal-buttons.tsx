'use client'

import { useState } from 'react'
import { createDeal, deleteDeal, updateDeal } from '@/app/actions/deals.actions'
import { createNote } from '@/app/actions/notes.actions'
import { createOffer } from '@/app/actions/offers.actions'

export function DealButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function create() {
    const result = await createDeal({ title: 'New' })
    if (!result.success) setMessage(result.error)
  }

  async function offer() {
    const result = await createOffer({ title: 'New' })
    setMessage(result.success ? result.data.id : result.error)
  }

  async function note() {
    const result = await createNote({ title: 'Note' })
    if (!result.success) setMessage(result.error)
  }

  async function hint() {
    const res = await fetch('/api/hints', { method: 'POST', body: JSON.stringify({ title: 'Hint', status: 429 }) })
    if (!res.ok) setMessage((await res.json()).error)
  }

  async function rename() {
    const result = await updateDeal(id, { title: 'Renamed' })
    if (!result.success && result.status === 401) {
      window.location.href = '/login'
      return
    }
    setMessage(result.success ? result.data.title : result.error)
  }

  async function remove() {
    const result = await deleteDeal(id)
    if (!result.success) setMessage(result.error)
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={offer}>Offer</button>
      <button onClick={note}>Note</button>
      <button onClick={hint}>Hint</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
