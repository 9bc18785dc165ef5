import { ApiError } from './errors'

export async function send<T>(method: string, url: string, body?: unknown): Promise<T> {
  const res = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  const data = await res.json()
  if (!res.ok) throw new ApiError(res.status, data.error ?? 'Failed')
  return data
}

export async function put<T>(url: string, body: unknown): Promise<T> {
  const res = await fetch(url, { method: 'PATCH', body: JSON.stringify(body) })
  if (!res.ok) {
    const failure = await res.json().catch(() => null)
    throw new ApiError(res.status, failure?.error ?? 'Not renamed')
  }
  return res.json()
}
