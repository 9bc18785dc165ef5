'use client'

import * as ReactDOM from 'react-dom'
import { useRef } from 'react'
import { save } from './actions'

export function PostForm() {
  const form = useRef<HTMLFormElement>(null)
  const [state, formAction] = ReactDOM.useFormState(save, null)
  ReactDOM.preload('/next.css', { as: 'style' })
  return <form ref={form} action={formAction}>{state}</form>
}
