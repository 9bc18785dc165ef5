'use client'
import ReactDOM, { useFormState } from 'react-dom'
import { save } from './actions'

export function PostForm() {
  const [state, formAction] = useFormState(save, null)
  return ReactDOM.createPortal(<form action={formAction}>{state}</form>, document.body)
}
