'use client'

import { useState } from 'react'
import { createNote } from '@/app/actions/notes.actions'
import { updateReport } from '@/app/actions/reports.actions'
import { serverError } from '@/app/actions/server-error'

export function Report({ id, current }: { id: string; current: string }) {
  const [status, setStatus] = useState(current)
  const [text, setText] = useState('')

  async function change(next: string) {
    setStatus(next)
    try {
      const result = await updateReport(id, { status: next }).catch(serverError)

      if (!result.success) {
        alert(result.error || 'Not changed')
        setStatus(current)
      }
    } catch (error) {
      console.error(error)
      setStatus(current)
    }
  }

  async function note() {
    const result = await createNote({ text }).catch(serverError)
    if (result.success) return setText('')

    alert(result.error ?? 'Not noted')
  }

  return (
    <>
      <p>{status}</p>
      <button onClick={() => change('CLOSED')}>Close</button>
      <button onClick={note}>Note</button>
    </>
  )
}
