'use client'

import { useMembers } from '@/hooks/use-members'

export function Members({ ids }: { ids: string[] }) {
  const { add, rename, remove, error } = useMembers()

  return (
    <>
      {error && <p role="alert">{error}</p>}
      <button onClick={() => add('New')}>Add</button>
      {ids.map((id) => (
        <p key={id}>
          <button onClick={() => rename(id, 'Other')}>Rename</button>
          <button onClick={() => remove(id)}>Remove</button>
        </p>
      ))}
    </>
  )
}
