export async function postJson<T>(url: string, body: unknown): Promise<T> {
  const res = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  const data = await res.json()
  if (!res.ok) throw new Error(data.error || data.message || `Request failed (${res.status})`)
  return data as T
}

interface Options {
  method?: string
  body?: unknown
}

export async function api<T>(path: string, { method = 'GET', body }: Options = {}): Promise<T> {
  const res = await fetch(`/api${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  })
  if (!res.ok) {
    const failure = await res.json().catch(() => null)
    throw new Error(failure?.error ?? 'Something went wrong')
  }
  return res.json()
}

export async function del(url: string): Promise<void> {
  const res = await fetch(url, { method: 'DELETE' })
  if (!res.ok) throw new Error('Not deleted')
}
