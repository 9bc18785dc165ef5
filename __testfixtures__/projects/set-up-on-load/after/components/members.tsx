'use client'

import { useState } from 'react'
import { createLetter } from '@/app/actions/letters.actions'
import { joinMembers, leaveMembers } from '@/app/actions/members.actions'
import { createPicture } from '@/app/actions/pictures.actions'
import { serverError } from '@/app/actions/server-error'
import { createVisit } from '@/app/actions/visits.actions'

export function Members({ email }: { email: string }) {
  const [message, setMessage] = useState('')

  async function join() {
    const result = await joinMembers({ email })
    setMessage(result.success ? `Welcome, ${result.data.id}` : result.error)
  }

  async function leave() {
    const result = await leaveMembers({ email }).catch(serverError)
    if (result.success) setMessage('Goodbye')
  }

  async function write() {
    const result = await createLetter({ to: email }).catch(serverError)
    if (result.success) setMessage('Sent')
  }

  async function show(picture: string) {
    const result = await createPicture({ picture }).catch(serverError)
    if (!result.success) return setMessage('Not saved')
    const { url } = result.data
    setMessage(url)
    await createVisit({ page: '/pictures' }).catch(serverError)
  }

  return (
    <p>
      {message}
      <button onClick={join}>Join</button>
      <button onClick={leave}>Leave</button>
      <button onClick={write}>Write</button>
      <button onClick={() => show('cat.png')}>Show</button>
    </p>
  )
}
