import { findUser, rename } from './actions'

export async function save(id: string, name: string) {
  try {
    const result = await rename(id, name)
    if (!result.ok) throw new Error(result.message)
    const outcome = await findUser(id)
    if (outcome.status === 'error') throw new Error(outcome.message)
    const user = outcome.data
    return user.name
  } catch (error) {
    return String(error)
  }
}
