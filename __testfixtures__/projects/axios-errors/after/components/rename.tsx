'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { ActionError } from '@/app/actions/action-error'
import { updateUsername } from '@/app/actions/username.actions'

export function Rename() {
  const router = useRouter()

  async function rename(name: string) {
    try {
      const result = await updateUsername({ name })
      if (!result.success) throw new ActionError(result)
      toast.success(`You are ${result.data.name} now`)
      router.refresh()
    } catch (error: any) {
      console.error(error)
      if (error instanceof ActionError && error.status === 409) {
        toast.error(error.message)
      } else {
        const message = error instanceof ActionError ? error.message : 'Not saved'
        toast.error(message)
      }
    }
  }

  return (
    <button
      onClick={() => {
        void rename('Ada')
      }}
    >
      Rename
    </button>
  )
}
