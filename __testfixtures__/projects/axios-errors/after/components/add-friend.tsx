'use client'

import { useState } from 'react'
import { z } from 'zod'
import { ActionError } from '@/app/actions/action-error'
import { createFriend } from '@/app/actions/friends.actions'
import { serverError } from '@/app/actions/server-error'

const friend = z.object({ email: z.string().email() })

export function AddFriend() {
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string>()

  const addFriend = async (email: string) => {
    try {
      const valid = friend.parse({ email })

      const result = await createFriend({
        email: valid.email,
      }).catch(serverError)
      if (!result.success) throw new ActionError(result)

      setEmail('')
    } catch (error) {
      if (error instanceof z.ZodError) {
        setError(error.message)
        return
      }

      if (error instanceof ActionError) {
        setError(error.message)
        return
      }

      setError('Something went wrong.')
    }
  }

  return (
    <>
      <input value={email} onChange={(e) => setEmail(e.target.value)} />
      {error && <p>{error}</p>}
      <button onClick={() => addFriend(email)}>Add</button>
    </>
  )
}
