'use client'

import { useState } from 'react'

export function Card({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function removeWithWords() {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'DELETE' })
      const text = await response.json()
      if (response.ok) setMessage(text)
      else setMessage('Not deleted')
    } catch {
      setMessage('Something went wrong')
    }
  }

  async function removeAloud() {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'DELETE' })
      const text = await response.json()
      if (response.ok) setMessage(text)
    } catch {
      setMessage('Something went wrong')
    }
  }

  async function removeAndLeave() {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'DELETE' })
      const text = await response.json()
      if (!response.ok) return
      setMessage(text)
    } catch (error) {
      console.error(error)
    }
    setMessage('Asked')
  }

  async function renameAndShow(name: string) {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      const card = await response.json()
      if (!response.ok) throw new Error('Not renamed')
      setMessage(card.name)
    } catch (error) {
      setMessage((error as Error).message)
    }
  }

  async function renameQuietly(name: string) {
    try {
      const response = await fetch(`/api/cards/${id}`, { method: 'PATCH', body: JSON.stringify({ name }) })
      if (!response.ok) {
        console.error(await response.json())
        setMessage('Not renamed')
      }
    } catch (error) {
      console.error(error)
    }
  }

  return (
    <>
      <button onClick={removeWithWords}>Delete</button>
      <button onClick={removeAloud}>Delete</button>
      <button onClick={removeAndLeave}>Delete</button>
      <button onClick={() => renameAndShow('Ace')}>Rename</button>
      <button onClick={() => renameQuietly('Ace')}>Rename</button>
      {message}
    </>
  )
}
