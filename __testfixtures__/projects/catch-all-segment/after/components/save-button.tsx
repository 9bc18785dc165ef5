'use client'

import { serverError } from '@/app/actions/server-error'
import { updateSetting } from '@/app/actions/settings.actions'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const result = await updateSetting(['mail', 'daily'], { value: id }).catch(serverError)
    if (!result.success) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
