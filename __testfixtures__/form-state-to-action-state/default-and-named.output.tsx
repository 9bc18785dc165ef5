'use client'
import ReactDOM from 'react-dom'
import { useActionState } from 'react'
import { save } from './actions'

export function PostForm() {
  const [state, formAction] = useActionState(save, null)
  return ReactDOM.createPortal(<form action={formAction}>{state}</form>, document.body)
}
