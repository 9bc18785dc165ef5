'use client'

import axios, { AxiosError } from 'axios'
import { useState } from 'react'
import { z } from 'zod'

const friend = z.object({ email: z.string().email() })

export function AddFriend() {
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string>()

  const addFriend = async (email: string) => {
    try {
      const valid = friend.parse({ email })

      await axios.post('/api/friends', {
        email: valid.email,
      })

      setEmail('')
    } catch (error) {
      if (error instanceof z.ZodError) {
        setError(error.message)
        return
      }

      if (error instanceof AxiosError) {
        setError(error.response?.data)
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
