import { useCallback, useState } from 'react'
import { useRouter } from 'next/navigation'
import {
  createMember,
  deleteMember,
  updateMember,
} from '@/app/actions/members.actions'
import { serverError } from '@/app/actions/server-error'
import type { Member } from '@/lib/db'
import { ConflictError } from '@/lib/errors'
import { ForbiddenError, SignedOutError } from '@/lib/http'

export function useMembers() {
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)

  const handle = useCallback(
    (reason: unknown) => {
      if (reason instanceof SignedOutError) router.push('/login')
      else if (reason instanceof ForbiddenError) setError('Not for you')
      else setError(reason instanceof Error ? reason.message : 'Failed')
    },
    [router],
  )

  const add = useCallback(
    async (name: string): Promise<Member | null> => {
      try {
        const result = await createMember({ name }).catch(serverError)
        if (!result.success) {
          if (result.status === 401) throw new SignedOutError('Sign in first')
          if (result.status === 403) throw new ForbiddenError('Not allowed')
          throw new Error(result.error || `Request failed with status ${result.status}`)
        }
        return result.data
      } catch (reason) {
        handle(reason)
        return null
      }
    },
    [handle],
  )

  const rename = async (id: string, name: string) => {
    try {
      const result = await updateMember(id, { name }).catch(serverError)
      if (!result.success) {
        if (result.status === 409) throw new ConflictError('Somebody was faster')
        throw new Error(result.error || `Request failed with status ${result.status}`)
      }
      const member = result.data
      setError(null)
      return member.name
    } catch (reason) {
      handle(reason)
    }
  }

  const remove = async (id: string) => {
    try {
      const result = await deleteMember(id).catch(serverError)
      if (!result.success) {
        if (result.status === 401) throw new SignedOutError('Sign in first')
        throw new Error(result.error || `Request failed with status ${result.status}`)
      }
      router.refresh()
    } catch (reason) {
      handle(reason)
    }
  }

  return { add, rename, remove, error }
}
