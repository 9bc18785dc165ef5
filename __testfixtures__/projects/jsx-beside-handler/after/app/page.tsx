'use client'

import { createCard } from '@/app/actions/cards.actions'
import { serverError } from '@/app/actions/server-error'

export default function Page() {
  async function save() {
    const result = await createCard({ title: 'a' }).catch(serverError)
    if (!result.success) alert('no')
  }
  return <button onClick={save}>Save</button>
}
