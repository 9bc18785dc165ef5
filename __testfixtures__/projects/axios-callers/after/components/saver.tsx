'use client'

import { SaveButton } from './save-button'

export function Saver() {
  return <SaveButton onSaved={(title) => alert(title)} />
}
