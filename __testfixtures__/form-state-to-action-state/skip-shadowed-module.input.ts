import ReactDOM from 'react-dom'

export function useFirst(ReactDOM: { useFormState: () => string }) {
  return ReactDOM.useFormState()
}

export const mount = ReactDOM.render
