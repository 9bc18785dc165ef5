'use client'

import { useMutation } from '@tanstack/react-query'
import { useTransition } from 'react'
import { rename, findUser } from './actions'

export function useFind() {
  return useMutation({ mutationFn: (id: string) => findUser(id) })
}

export function Rename({ id }: { id: string }) {
  const [isPending, startTransition] = useTransition()

  const save = (name: string) =>
    startTransition(async () => {
      await rename(id, name)
      const user = await findUser(id)
      console.log(user.name)
    })

  return <button disabled={isPending} onClick={() => save('Ada')} />
}
