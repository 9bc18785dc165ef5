export { useActionState as useFormState } from 'react'
export { useFormStatus } from 'react-dom'
export { useActionState as useServerState } from 'react'
export { createPost } from './posts'
