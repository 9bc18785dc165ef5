'use client'

import { updateLanguage } from '@/app/actions/language.actions'
import { createName } from '@/app/actions/name.actions'
import { serverError } from '@/app/actions/server-error'
import { updateTheme } from '@/app/actions/theme.actions'

export function Theme({ value }: { value: string }) {
  async function save() {
    const result = await updateTheme({ theme: value }).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={save}>Theme</button>
}

export function Language({ value }: { value: string }) {
  async function save() {
    const result = await updateLanguage({ language: value }).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={save}>Language</button>
}

export function Name({ value }: { value: string }) {
  async function save() {
    const result = await createName(value).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={save}>Name</button>
}

export function Email({ value }: { value: string }) {
  async function save() {
    const res = await fetch('/api/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: value }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Email</button>
}
