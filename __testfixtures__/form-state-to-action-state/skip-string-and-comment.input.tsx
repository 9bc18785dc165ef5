import { createPortal } from 'react-dom'

// useFormState of react-dom is gone.
export const note = 'useFormState of react-dom'
export const portal = createPortal
