'use client'

import { useState } from 'react'
import { rename } from './actions'

export function Title({ id }: { id: string }) {
  const [error, setError] = useState('')

  async function save(title: string) {
    try {
      // The list shows the new one.
      const result = await rename(id, title)
      if (!result.success) throw new Error(result.error)
      setError('')
    } catch (caught) {
      setError(caught instanceof Error ? caught.message : 'Could not save')
    }
  }

  return (
    <input aria-invalid={error !== ''} onBlur={(event) => save(event.currentTarget.value)} />
  )
}
