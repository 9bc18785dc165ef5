export class ConflictError extends Error {}

/** Its error for one status says what the answer says. */
async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 409) throw new ConflictError((await response.json()).error)
  if (!response.ok) throw new Error('Not saved')
  return response.json()
}

export async function put<T>(path: string, body: unknown): Promise<T> {
  return readJson<T>(await fetch(path, { method: 'PUT', body: JSON.stringify(body) }))
}
