import ReactDOM from 'react-dom'
import { useActionState } from 'react'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction] = useActionState(createPost, null)
  return ReactDOM.createPortal(<form action={formAction}>{state?.error}</form>, document.body)
}
