'use client'

import * as ReactDOM from 'react-dom'
import { useActionState, useRef } from 'react'
import { save } from './actions'

export function PostForm() {
  const form = useRef<HTMLFormElement>(null)
  const [state, formAction] = useActionState(save, null)
  ReactDOM.preload('/next.css', { as: 'style' })
  return <form ref={form} action={formAction}>{state}</form>
}
