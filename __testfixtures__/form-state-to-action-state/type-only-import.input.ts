import type { useFormState } from 'react-dom'
import type { ReactNode } from 'react'

export interface Props {
  hook: typeof useFormState
  children: ReactNode
}
