'use client'

import { useState } from 'react'
import { createLoad, deleteLoad, updateLoad } from '@/app/actions/loads.actions'
import { serverError } from '@/app/actions/server-error'

export function Loads() {
  const [message, setMessage] = useState('')

  const create = async () => {
    const result = await createLoad({ id: '1', note: 'bricks' }).catch(serverError)
    setMessage(result.success ? 'Created' : 'Failed')
  }

  const rename = async () => {
    const result = await updateLoad('1', { note: 'sand' }).catch(serverError)
    setMessage(result.success ? 'Renamed' : 'Failed')
  }

  const remove = async () => {
    const result = await deleteLoad('1').catch(serverError)
    setMessage(result.success ? 'Removed' : 'Failed')
  }

  return (
    <main>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </main>
  )
}
