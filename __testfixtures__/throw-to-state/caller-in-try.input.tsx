'use client'

import { useState } from 'react'
import { rename } from './actions'

export function Title({ id }: { id: string }) {
  const [error, setError] = useState('')

  async function save(title: string) {
    try {
      // The list shows the new one.
      await rename(id, title)
      setError('')
    } catch (caught) {
      setError(caught instanceof Error ? caught.message : 'Could not save')
    }
  }

  return (
    <input aria-invalid={error !== ''} onBlur={(event) => save(event.currentTarget.value)} />
  )
}
