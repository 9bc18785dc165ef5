'use client'

import { useState } from 'react'
import { updateMember } from '@/app/actions/members.actions'

export function RoleButton({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function promote() {
    const result = await updateMember(id, { role: 'leader' })
    setMessage(result.success ? result.data.role : result.error)
  }

  return (
    <>
      <button onClick={promote}>Promote</button>
      <p>{message}</p>
    </>
  )
}
