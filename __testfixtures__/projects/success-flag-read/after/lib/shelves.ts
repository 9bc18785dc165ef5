import { deleteShelf } from '@/app/actions/shelves.actions'

export async function dropShelf(id: string): Promise<boolean> {
  try {
    const response = await deleteShelf(id)
    return response.success
  } catch (error) {
    console.error('Not dropped:', error)
    return false
  }
}
