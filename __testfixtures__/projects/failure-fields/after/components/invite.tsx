'use client'

import { useState } from 'react'
import { createInvite } from '@/app/actions/invites.actions'
import { serverError } from '@/app/actions/server-error'

export function Invite({ email }: { email: string }) {
  const [problem, setProblem] = useState('')

  async function send() {
    try {
      const result = await createInvite({ email }).catch(serverError<'detail' | 'hint'>)
      if (!result.success) {
        setProblem(result.detail ? `${result.error}: ${result.detail}. ${result.hint}` : result.error || 'Not sent')
        return
      }
      setProblem('')
    } catch {
      setProblem('No connection')
    }
  }

  return (
    <>
      <button onClick={send}>Invite</button>
      <p>{problem}</p>
    </>
  )
}
