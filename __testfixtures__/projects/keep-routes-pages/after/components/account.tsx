'use client'

import { deleteAccount, updateName } from '@/app/actions/account.actions'
import { serverError } from '@/app/actions/server-error'

export function Account({ title }: { title: string }) {
  async function rename() {
    const result = await updateName({ title })
    if (!result.success) alert(result.error)
  }

  async function leave() {
    const result = await deleteAccount().catch(serverError)
    if (!result.success) alert('Not left')
  }

  return (
    <>
      <button onClick={rename}>Rename</button>
      <button onClick={leave}>Leave</button>
    </>
  )
}
