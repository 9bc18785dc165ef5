export * from 'react-dom'
export * as dom from 'react-dom'
// useFormState is among them.
