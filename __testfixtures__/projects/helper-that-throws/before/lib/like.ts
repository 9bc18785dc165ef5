/** Throws the message for the toast. */
export async function like(id: string): Promise<number> {
  const response = await fetch('/api/posts/' + encodeURIComponent(id) + '/like', { method: 'POST' })
  const data = await response.json()
  if (!response.ok) {
    throw new Error(data.error)
  }
  return data.likes
}
