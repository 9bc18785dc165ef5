import { findPost as find } from './actions'

export async function load(ids: string[]) {
  const first = await find(ids[0])
  const { title, body } = await find(ids[1])
  let third: unknown
  if (ids[2]) {
    third = await find(ids[2])
  }
  return [first, title, body, third]
}

export async function one(id: string) {
  return await find(id)
}

export async function same(id: string) {
  return find(id)
}
