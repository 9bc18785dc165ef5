import { ConflictError } from './errors'

export class SignedOutError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SignedOutError'
  }
}

export class ForbiddenError extends Error {}

const jsonHeaders: HeadersInit = { 'Content-Type': 'application/json' }

async function readJson<T>(response: Response): Promise<T> {
  if (response.status === 401) {
    throw new SignedOutError('Sign in first')
  }
  if (response.status === 403) throw new ForbiddenError('Not allowed')

  if (!response.ok) {
    if (response.status === 409) throw new ConflictError('Somebody was faster')
    let message = `Request failed with status ${response.status}`
    try {
      const body: { error?: string; message?: string } = await response.json()
      if (body.error) {
        message = body.error
      } else if (body.message) {
        message = body.message
      }
    } catch {
      // There is no JSON: the message stays as it is.
    }
    throw new Error(message)
  }

  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T

  const contentType = response.headers.get('content-type') ?? ''
  if (!contentType.includes('application/json')) {
    throw new Error(`Expected JSON, but got ${contentType || 'nothing'}`)
  }
  return response.json() as Promise<T>
}

export const http = {
  async get<T>(path: string): Promise<T> {
    return readJson<T>(await fetch(path, { cache: 'no-store' }))
  },

  async post<T>(path: string, body?: unknown): Promise<T> {
    const response = await fetch(path, {
      method: 'POST',
      headers: jsonHeaders,
      cache: 'no-store',
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return readJson<T>(response)
  },

  async patch<T>(path: string, body: unknown): Promise<T> {
    return readJson<T>(await fetch(path, { method: 'PATCH', headers: jsonHeaders, body: JSON.stringify(body) }))
  },

  delete<T>(path: string, body?: unknown): Promise<T> {
    return fetch(path, {
      method: 'DELETE',
      headers: body === undefined ? undefined : jsonHeaders,
      body: body === undefined ? undefined : JSON.stringify(body),
    }).then(readJson<T>)
  },
}
