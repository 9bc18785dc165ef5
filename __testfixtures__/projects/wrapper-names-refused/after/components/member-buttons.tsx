'use client'

import { useState } from 'react'

export function MemberButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function remove() {
    const res = await fetch(`/api/members/${id}`, { method: 'DELETE' })
    if (!res.ok) setMessage((await res.json()).error)
  }

  return (
    <>
      <button onClick={remove}>Remove</button>
      <p>{message}</p>
    </>
  )
}
