import { findPost as find } from './actions'

export async function load(ids: string[]) {
  const result = await find(ids[0])
  if (!result.success) throw new Error(result.error)
  const first = result.data
  const outcome = await find(ids[1])
  if (!outcome.success) throw new Error(outcome.error)
  const { title, body } = outcome.data
  let third: unknown
  if (ids[2]) {
    const answer = await find(ids[2])
    if (!answer.success) throw new Error(answer.error)
    third = answer.data
  }
  return [first, title, body, third]
}

export async function one(id: string) {
  const result = await find(id)
  if (!result.success) throw new Error(result.error)
  return result.data
}

export async function same(id: string) {
  const result = await find(id)
  if (!result.success) throw new Error(result.error)
  return result.data
}
