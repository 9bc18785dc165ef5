import type { ReactNode, useActionState } from 'react'

export interface Props {
  hook: typeof useActionState
  children: ReactNode
}
