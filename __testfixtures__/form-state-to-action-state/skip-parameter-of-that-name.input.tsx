import * as ReactDOM from 'react-dom'

export const withState = (useFormState: () => string) => ReactDOM.createPortal(useFormState(), document.body)
