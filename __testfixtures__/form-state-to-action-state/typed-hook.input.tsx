'use client'

import React, { type FormEvent, useState } from 'react'
import { useFormState } from 'react-dom'
import { type State, save } from './actions'

type Hook = typeof useFormState<State, FormData>

export function PostForm() {
  const [open, setOpen] = useState(false)
  const [state, formAction] = useFormState<State, FormData>(save, { error: null })
  const keep = (event: FormEvent) => event.preventDefault()
  return open ? <form action={formAction} onReset={keep}>{state.error}</form> : <a onClick={() => setOpen(true)} />
}

export const hook: Hook = useFormState
