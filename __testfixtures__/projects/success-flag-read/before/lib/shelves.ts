export async function dropShelf(id: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/shelves/${id}`, { method: 'DELETE' })
    const result = await response.json()
    return result.success
  } catch (error) {
    console.error('Not dropped:', error)
    return false
  }
}
