'use client'

import { useState } from 'react'
import { createInvite } from '@/app/actions/invites.actions'
import { createLike } from '@/app/actions/likes.actions'
import { createNote } from '@/app/actions/notes.actions'
import { createVote } from '@/app/actions/votes.actions'

export function Buttons({ id }: { id: string }) {
  const [text, setText] = useState('')
  const json = { 'Content-Type': 'application/json' }

  async function like() {
    const result = await createLike({ id })
    console.log('answer', result)
    if (result.success) {
      setText(`${result.data.count} likes`)
    } else {
      setText(result.error || 'Failed')
    }
  }

  async function invite(email: string) {
    const result = await createInvite({ email })
    if (!result.success) {
      setText(result.error)
      return
    }
    setText(result.data.link)
  }

  async function vote() {
    const result = await createVote({ id })
    setText(result.success ? result.data.message : result.error)
  }

  async function note() {
    try {
      const result = await createNote({ text })
      if (!result.success) throw new Error(result.error || 'Failed')
      setText(String(result.data.id))
    } catch (error) {
      setText((error as Error).message)
    }
  }

  async function noteId() {
    const result = await createNote({ text })
    if (result.success && result.data.id && text) {
      setText(String(result.data.id))
    } else {
      alert((!result.success && result.error) || Object.keys(json).length)
    }
  }

  async function firstNote() {
    const result = await createNote({ text })
    if (!result.success || !result.data.id) return
    setText(String(result.data.id))
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
