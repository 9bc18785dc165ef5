'use client'

import { pinNotes, reportNotes } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function Notes() {
  async function report() {
    const result = await reportNotes({ note: '1' }).catch(serverError)
    if (!result.success) alert('Not reported')
  }

  async function pin() {
    const result = await pinNotes({ note: '1' }).catch(serverError)
    if (!result.success) alert('Not pinned')
  }

  async function mix() {
    const res = await fetch('/api/notes/mixed', { method: 'PUT' })
    if (!res.ok) alert('Not mixed')
  }

  return (
    <>
      <button onClick={report}>Report</button>
      <button onClick={pin}>Pin</button>
      <button onClick={mix}>Mix</button>
    </>
  )
}
