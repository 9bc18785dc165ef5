import { useRouter } from 'next/navigation'
import { useCallback } from 'react'
import { refreshSession } from './session'

export function useClient(message: string) {
  const router = useRouter()

  const post = useCallback(async (url: string) => {
    await refreshSession()
    const res = await fetch(url, { method: 'POST' })
    if (!res.ok) throw new Error(message)
    router.refresh()
    return res.json()
  }, [])

  return { post }
}
