'use client'

import React, { useActionState, useState } from 'react'
import { experimental_useFormStatus as useFormStatus } from 'react-dom'
import { vote } from './actions'

export function Vote() {
  const [count] = useState(0)
  const [state, formAction] = useActionState(vote, count)
  return <form action={formAction}>{useFormStatus().pending ? '…' : state}</form>
}
