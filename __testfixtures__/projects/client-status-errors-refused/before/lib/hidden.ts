/** Nobody outside can name it. */
class GoneError extends Error {}

async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 404) throw new GoneError('It is gone')
  if (!response.ok) throw new Error('Not removed')
  return response.json()
}

export async function remove<T>(path: string): Promise<T> {
  const response = await fetch(path, { method: 'DELETE' })
  return readJson<T>(response)
}
