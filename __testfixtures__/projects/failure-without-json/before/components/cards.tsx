'use client'

import { useState } from 'react'

interface CardProps {
  id: string
}

/** What is no JSON was an error that only the console was told of, and there is nothing else to do for a failure. */
export function DeleteCard({ id }: CardProps) {
  const [message, setMessage] = useState('')

  async function remove() {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'DELETE' })
      const text = await response.json()
      if (response.ok) {
        setMessage(text)
      }
    } catch (error) {
      console.error(error)
    }
  }

  async function removeBeforeLooking() {
    const response = await fetch(`/api/cards/${id}`, { method: 'DELETE' })
    if (!response.ok) return setMessage('Not deleted')
    setMessage(await response.json())
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
      const response = await fetch(`/api/cards/${id}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      const card = await response.json()
      if (!response.ok) {
        console.error('Not renamed')
        throw new Error('Not renamed')
      }
      setMessage(card.name)
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
