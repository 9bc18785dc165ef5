'use client'

import axios from 'axios'
import { useState } from 'react'

export function SaveButton({ onSaved }: { onSaved: (title: string) => void }) {
  const [error, setError] = useState('')

  async function save(title: string) {
    try {
      const { data } = await axios.post('/api/posts', { title, body: '' })
      onSaved(data.title)
    } catch (error) {
      console.error(error)
      setError('Not saved')
    }
  }

  return (
    <>
      <button onClick={() => save('New')}>Save</button>
      {error && <p role="alert">{error}</p>}
    </>
  )
}
