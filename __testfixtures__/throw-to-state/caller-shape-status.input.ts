import { findUser, rename } from './actions'

export async function save(id: string, name: string) {
  try {
    await rename(id, name)
    const user = await findUser(id)
    return user.name
  } catch (error) {
    return String(error)
  }
}
