'use client'

import { useMutation } from '@tanstack/react-query'
import { useTransition } from 'react'
import { rename, findUser } from './actions'

export function useFind() {
  return useMutation({ mutationFn: async (id: string) => {
    const result = await findUser(id)
    if (result.error !== undefined) throw new Error(result.error)
    return result.data
  } })
}

export function Rename({ id }: { id: string }) {
  const [isPending, startTransition] = useTransition()

  const save = (name: string) =>
    startTransition(async () => {
      const result = await rename(id, name)
      if (result.error) throw new Error(result.error)
      const outcome = await findUser(id)
      if (outcome.error !== undefined) throw new Error(outcome.error)
      const user = outcome.data
      console.log(user.name)
    })

  return <button disabled={isPending} onClick={() => save('Ada')} />
}
