'use client'

import React, { type FormEvent, useActionState, useState } from 'react'
import { type State, save } from './actions'

type Hook = typeof useActionState<State, FormData>

export function PostForm() {
  const [open, setOpen] = useState(false)
  const [state, formAction] = useActionState<State, FormData>(save, { error: null })
  const keep = (event: FormEvent) => event.preventDefault()
  return open ? <form action={formAction} onReset={keep}>{state.error}</form> : <a onClick={() => setOpen(true)} />
}

export const hook: Hook = useActionState
