'use client'

import { move, save } from './actions'

export async function submit(form: FormData) {
  const result = validate(form)
  if (result.draft) {
    await save(form)
  }
  await save(form)
  await move(result.id)
  const saved = await save(form)
  return saved
}
