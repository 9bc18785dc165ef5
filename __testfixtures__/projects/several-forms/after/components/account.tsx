'use client'

import { startTransition, useActionState, useState } from 'react'
import { updateProfile } from '@/app/actions/profile.actions'

const passwordIdle: { passwordError: string | null; passwordNotice: string } = { passwordError: null, passwordNotice: '' }

export function Account() {
  const [name, setName] = useState('')
  const [nameError, submitName, isNamePending] = useActionState(
    async (_previous: string | null, input: Parameters<typeof updateProfile>[0]) => {
      try {
        const result = await updateProfile(input)
        if (!result.success) throw new Error(result.error)
        setName('')
        return null
      } catch (err) {
        return err instanceof Error ? err.message : 'Not saved'
      }
    },
    null,
  )
  const [password, setPassword] = useState('')
  const [passwordState, submitPassword, isPasswordPending] = useActionState(
    async (_previous: typeof passwordIdle, input: Parameters<typeof updateProfile>[0]) => {
      try {
        const result = await updateProfile(input)
        if (!result.success) {
          return { ...passwordIdle, passwordError: result.error }
        }
        return { ...passwordIdle, passwordNotice: 'Saved' }
      } catch {
        return { ...passwordIdle, passwordError: 'Not saved' }
      }
    },
    passwordIdle,
  )
  const { passwordError, passwordNotice } = isPasswordPending ? passwordIdle : passwordState

  function handleNameSubmit(e: React.FormEvent) {
    e.preventDefault()
    startTransition(() => submitName({ name }))
  }

  function handlePasswordSubmit(e: React.FormEvent) {
    e.preventDefault()
    startTransition(() =>
      submitPassword({
        // Without what was pasted along with it.
        password: password.trim(),
      }),
    )
  }

  return (
    <>
      <form onSubmit={handleNameSubmit}>
        <input value={name} onChange={(e) => setName(e.target.value)} />
        {nameError && !isNamePending && <p>{nameError}</p>}
      </form>
      <form onSubmit={handlePasswordSubmit}>
        <input value={password} onChange={(e) => setPassword(e.target.value)} />
        <p>{passwordError || passwordNotice}</p>
      </form>
    </>
  )
}
