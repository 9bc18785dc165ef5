'use client'

import { useState } from 'react'
import { createNote } from '@/app/actions/notes.actions'
import { serverError } from '@/app/actions/server-error'

export function Note() {
  const [text, setText] = useState('')
  async function keep() {
    const result = await createNote({ text }).catch(serverError)
    if (!result.success) alert('Not kept')
  }
  return (
    <footer>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={keep}>Keep</button>© {new Date().getFullYear()}
    </footer>
  )
}
