import { useFormState } from 'react-dom'

export const hooks = { useFormState, form: useFormState }
