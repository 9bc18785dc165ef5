'use client'

import { useState } from 'react'
import { deleteChapter, submitChapter } from '@/app/actions/chapters.actions'
import { updateMember, createInvitation, updateRole } from '@/app/actions/members.actions'

export function MemberButtons({ id }: { id: string }) {
  const [message, setMessage] = useState('')

  async function rename() {
    const result = await updateMember(id, { name: 'Ada' })
    setMessage(result.success ? `Until ${result.data.until}` : result.error)
  }

  async function promote() {
    const result = await updateRole(id, { role: 'leader' })
    if (!result.success) setMessage(result.error)
  }

  async function invite() {
    const result = await createInvitation(id, { role: 'leader' })
    if (!result.success) setMessage(result.error)
  }

  async function greet() {
    const result = await submitChapter(id)
    if (!result.success) setMessage(result.error)
  }

  async function dismiss() {
    const result = await deleteChapter(id)
    setMessage(result.success ? `${result.data.dismissed} is gone` : result.error)
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={promote}>Promote</button>
      <button onClick={invite}>Invite</button>
      <button onClick={greet}>Greet</button>
      <button onClick={dismiss}>Dismiss</button>
      <p>{message}</p>
    </>
  )
}
