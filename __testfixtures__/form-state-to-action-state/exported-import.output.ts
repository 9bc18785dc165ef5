import { useActionState } from 'react'

export { useActionState as useFormState }
export const hooks = { useFormState: useActionState }
export type Hook = typeof useActionState
