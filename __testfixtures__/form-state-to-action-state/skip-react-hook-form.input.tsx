import { useForm, useFormState } from 'react-hook-form'
import { createPortal } from 'react-dom'

export function Dirty() {
  const { control } = useForm()
  const { isDirty } = useFormState({ control })
  return createPortal(isDirty ? '*' : '', document.body)
}
