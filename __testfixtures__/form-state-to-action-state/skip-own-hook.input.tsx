import { render } from 'react-dom'

function useFormState(name: string) {
  return name
}

export function Name() {
  return useFormState('name')
}

render(<Name />, document.body)
