import { useActionState } from 'react'

export const hooks = { useFormState: useActionState, form: useActionState }
