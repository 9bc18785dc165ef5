import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'

export function mount(useFormState: () => string, node: Element) {
  createRoot(node).render(createPortal(useFormState(), document.body))
}
