'use client'

import { useState } from 'react'

export function Buttons({ id }: { id: string }) {
  const [text, setText] = useState('')
  const json = { 'Content-Type': 'application/json' }

  async function like() {
    const res = await fetch('/api/likes', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
    })
    const data = await res.json()
    console.log('answer', data)
    if (data.success) {
      setText(`${data.count} likes`)
    } else {
      setText(data.error || 'Failed')
    }
  }

  async function invite(email: string) {
    const res = await fetch('/api/invites', { method: 'POST', body: JSON.stringify({ email }) })
    const { link, error } = await res.json()
    if (!res.ok || error) {
      setText(error)
      return
    }
    setText(link)
  }

  async function vote() {
    const res = await fetch('/api/votes', { method: 'POST', body: JSON.stringify({ id }) })
    const data = await res.json()
    setText(data.message)
  }

  async function note() {
    try {
      const response = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
      const data = await response.json()
      if (!response.ok) throw new Error(data.error || data.message || 'Failed')
      setText(String(data.id))
    } catch (error) {
      setText((error as Error).message)
    }
  }

  async function noteId() {
    const response = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    const data = await response.json()
    if (data.id && text) {
      setText(String(data.id))
    } else {
      alert(data.message || Object.keys(json).length)
    }
  }

  async function firstNote() {
    const response = await fetch('/api/notes', { method: 'POST', body: JSON.stringify({ text }) })
    const data = await response.json()
    if (!data.id) return
    setText(String(data.id))
  }

  return (
    <>
      <button onClick={firstNote}>First note</button>
      <button onClick={like}>Like</button>
      <button onClick={() => invite(text)}>Invite</button>
      <button onClick={vote}>Vote</button>
      <button onClick={note}>Note</button>
      <button onClick={noteId}>Note id</button>
      {text}
    </>
  )
}
