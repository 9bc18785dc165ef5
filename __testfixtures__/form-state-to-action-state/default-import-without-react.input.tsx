import ReactDOM from 'react-dom'
import { createPost } from './actions'

export function PostForm() {
  const [state, formAction] = ReactDOM.useFormState(createPost, null)
  return ReactDOM.createPortal(<form action={formAction}>{state?.error}</form>, document.body)
}
