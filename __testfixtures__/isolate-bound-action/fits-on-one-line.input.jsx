'use client'

import { useActionState } from 'react'
import { rename } from './actions'

export function RenameForm({ id }) {
  const [, send] = useActionState(rename.bind(null, id), null)
  // The browser shows what is wrong with the title, and this file is as wide as one hundred columns.
  return <form action={send} className="flex flex-col gap-2 rounded-md border p-4 shadow-sm" />
}
