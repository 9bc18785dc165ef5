import { useCallback, useState } from 'react'
import { useRouter } from 'next/navigation'
import type { Member } from '@/lib/db'
import { ForbiddenError, http, SignedOutError } from '@/lib/http'

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
        return await http.post<Member>('/api/members', { name })
      } catch (reason) {
        handle(reason)
        return null
      }
    },
    [handle],
  )

  const rename = async (id: string, name: string) => {
    try {
      const member = await http.patch<Member>(`/api/members/${id}`, { name })
      setError(null)
      return member.name
    } catch (reason) {
      handle(reason)
    }
  }

  const remove = async (id: string) => {
    try {
      await http.delete(`/api/members/${id}`)
      router.refresh()
    } catch (reason) {
      handle(reason)
    }
  }

  return { add, rename, remove, error }
}
