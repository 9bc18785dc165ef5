'use client'

import { useState } from 'react'
import { deleteCard, updateCard } from '@/app/actions/cards.actions'
import { serverError } from '@/app/actions/server-error'

interface CardProps {
  id: string
}

/** What is no JSON was an error that only the console was told of, and there is nothing else to do for a failure. */
export function DeleteCard({ id }: CardProps) {
  const [message, setMessage] = useState('')

  async function remove() {
    try {
      const result = await deleteCard(id)
      if (result.success) {
        setMessage(result.data)
      }
    } catch (error) {
      console.error(error)
    }
  }

  async function removeBeforeLooking() {
    const result = await deleteCard(id).catch(serverError)
    if (!result.success) return setMessage('Not deleted')
    setMessage(result.data)
  }

  return (
    <>
      <button onClick={remove}>Delete</button>
      <button onClick={removeBeforeLooking}>Delete at once</button>
      {message}
    </>
  )
}

/** Both are errors, and the `catch` does not look at them. */
export function RenameCard({ id }: CardProps) {
  const [message, setMessage] = useState('')

  async function rename(name: string) {
    try {
      const result = await updateCard(id, { name })
      if (!result.success) {
        console.error('Not renamed')
        throw new Error('Not renamed')
      }
      setMessage(result.data.name)
    } catch {
      setMessage('Something went wrong')
    }
  }

  return (
    <>
      <button onClick={() => rename('Ace')}>Rename</button>
      {message}
    </>
  )
}
