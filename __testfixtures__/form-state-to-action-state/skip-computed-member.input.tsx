import * as ReactDOM from 'react-dom'

const name = 'useFormState'
export const hook = ReactDOM[name]
