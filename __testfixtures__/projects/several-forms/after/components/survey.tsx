'use client'

import { startTransition, useActionState, useState } from 'react'
import { submit } from '@/app/actions/submit.actions'

export function Survey() {
  const [formData, setFormData] = useState({ name: '' })
  const [done, setDone] = useState('')
  const [, send, sending] = useActionState(async (_previous: void, answers: FormData) => {
    try {
      const result = await submit(answers)
      if (!result.success) throw new Error('Not sent')
      setDone(`Thank you, ${formData.name || answers.get('name')}`)
    } catch {
      setDone('Not sent')
    }
  }, undefined)

  const onSubmit = (e: React.FormEvent<HTMLFormElement>) => {
    e.preventDefault()
    const answers = new FormData(e.currentTarget)
    startTransition(() => send(answers))
  }

  return (
    <form onSubmit={onSubmit}>
      <input name="name" value={formData.name} onChange={(e) => setFormData({ name: e.target.value })} />
      <button disabled={sending}>{done || 'Send'}</button>
    </form>
  )
}
