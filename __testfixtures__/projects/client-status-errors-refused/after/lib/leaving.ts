export class SignedOutError extends Error {}

/** Leaves the page where nobody is signed in. */
async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 401) {
    window.location.href = '/login'
    throw new SignedOutError('Sign in first')
  }
  if (!response.ok) throw new Error((await response.json()).error)
  return response.json()
}

export async function create<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  return readJson<T>(response)
}
