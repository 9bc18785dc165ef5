'use client'

import { useState } from 'react'
import { remove } from '@/lib/hidden'
import { create } from '@/lib/leaving'
import { put } from '@/lib/reading'
import { send } from '@/lib/signed'
import { post } from '@/lib/typed'

export function Members({ id }: { id: string }) {
  const [error, setError] = useState<string | null>(null)

  const run = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (reason) {
      setError(reason instanceof Error ? `${reason.name}: ${reason.message}` : 'Failed')
    }
  }

  return (
    <>
      {error && <p role="alert">{error}</p>}
      <button onClick={() => run(() => create('/api/members', { name: 'New' }))}>Add</button>
      <button onClick={() => run(() => put(`/api/members/${id}`, { name: 'Other' }))}>Rename</button>
      <button onClick={() => run(() => remove(`/api/members/${id}`))}>Remove</button>
      <button onClick={() => run(() => send('/api/tags', { tag: 'new' }))}>Tag</button>
      <button onClick={() => run(() => post('/api/notes', { text: 'A note' }))}>Note</button>
    </>
  )
}
