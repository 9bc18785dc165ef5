import * as ReactDOM from 'react-dom'
import { useActionState } from './hooks'

export const usePost = (action: never) => [useActionState(), ReactDOM.useFormState(action, null)]
