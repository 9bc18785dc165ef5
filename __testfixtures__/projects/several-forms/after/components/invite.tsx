'use client'

import { useState } from 'react'
import { createFolder } from '@/app/actions/folders.actions'
import { serverError as asServerError } from '@/app/actions/server-error'

/** Its own names are the ones that a form would get. */
export function Invite({ submit, send }: { submit: string; send: string }) {
  const [input, setInput] = useState('')
  const [serverError, setServerError] = useState('')
  const [notes, setNotes] = useState<string[]>([])

  const create = async (e: React.FormEvent) => {
    e.preventDefault()
    setServerError('')
    const result = await createFolder({ name: input }).catch(asServerError)
    if (!result.success) {
      setServerError('Not invited')
      return
    }
    const folder = result.data
    setNotes([...notes, `${input} has ${folder.name}`])
  }

  return (
    <form onSubmit={create}>
      <input value={input} onChange={(e) => setInput(e.target.value)} />
      {notes.map((isPending) => (
        <p key={isPending}>
          {isPending}
          {serverError && <b>{serverError}</b>}
        </p>
      ))}
      <button>{submit || send}</button>
    </form>
  )
}
