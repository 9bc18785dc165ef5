'use client'

import { serverError } from '@/app/actions/server-error'
import { updateSettings } from '@/app/actions/settings.actions'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const result = await updateSettings(['mail', 'daily'], { value: id }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
