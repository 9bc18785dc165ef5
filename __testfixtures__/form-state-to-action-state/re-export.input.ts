export { useFormState, useFormStatus } from 'react-dom'
export { useFormState as useServerState } from 'react-dom'
export { createPost } from './posts'
