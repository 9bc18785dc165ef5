'use client'

import { redirect } from 'next/navigation'

export function Save({ save }: { save: () => Promise<void> }) {
  async function onClick() {
    try {
      await save()
      redirect('/posts')
    } catch {
      alert('Could not save')
    }
  }
  return <button onClick={onClick}>Save</button>
}
