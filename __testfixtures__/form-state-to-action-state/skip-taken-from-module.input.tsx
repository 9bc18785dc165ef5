import * as ReactDOM from 'react-dom'
import { createPost } from './actions'

const { useFormState } = ReactDOM

export function PostForm() {
  const [state, formAction] = useFormState(createPost, null)
  return <form action={formAction}>{state}</form>
}
