'use client'

import { move, save } from './actions'

export async function submit(form: FormData) {
  const result = validate(form)
  if (result.draft) {
    const outcome = await save(form)
    if (!outcome.success) throw new Error(outcome.error)
  }
  const answer = await save(form)
  if (!answer.success) throw new Error(answer.error)
  const moveResult = await move(result.id)
  if (!moveResult.success) throw new Error(moveResult.error)
  const saved = await save(form)
  if (!saved.success) throw new Error(saved.error)
  return saved
}
