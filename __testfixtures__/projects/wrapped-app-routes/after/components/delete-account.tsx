'use client'

import { deleteAccount as deleteAccountAction } from '@/app/actions/account.actions'
import { serverError } from '@/app/actions/server-error'

export function DeleteAccount() {
  async function deleteAccount() {
    const result = await deleteAccountAction().catch(serverError)
    if (!result.success) alert('Could not delete your account')
  }

  return <button onClick={deleteAccount}>Delete account</button>
}
