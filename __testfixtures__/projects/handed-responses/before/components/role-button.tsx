'use client'

import { useState } from 'react'

export function RoleButton({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function promote() {
    const res = await fetch(`/api/members/${id}`, { method: 'PATCH', body: JSON.stringify({ role: 'leader' }) })
    const data = await res.json()
    setMessage(res.ok ? data.role : data.error)
  }

  return (
    <>
      <button onClick={promote}>Promote</button>
      <p>{message}</p>
    </>
  )
}
