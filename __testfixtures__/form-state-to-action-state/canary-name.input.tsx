'use client'

import React, { useState } from 'react'
import { experimental_useFormState as useFormState, experimental_useFormStatus as useFormStatus } from 'react-dom'
import { vote } from './actions'

export function Vote() {
  const [count] = useState(0)
  const [state, formAction] = useFormState(vote, count)
  return <form action={formAction}>{useFormStatus().pending ? '…' : state}</form>
}
