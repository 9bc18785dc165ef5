'use client'

import { useState } from 'react'

export function Note() {
  const [text, setText] = useState('')
  async function keep() {
    const res = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    if (!res.ok) alert('Not kept')
  }
  return (
    <footer>
      <input value={text} onChange={(event) => setText(event.target.value)} />
      <button onClick={keep}>Keep</button>© {new Date().getFullYear()}
    </footer>
  )
}
