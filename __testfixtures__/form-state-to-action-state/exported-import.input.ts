import { useFormState } from 'react-dom'

export { useFormState }
export const hooks = { useFormState }
export type Hook = typeof useFormState
