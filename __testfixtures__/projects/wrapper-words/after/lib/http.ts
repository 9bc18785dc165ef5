export class ApiError extends Error {
  constructor(
    message: string,
    public readonly status: number,
  ) {
    super(message)
  }
}

export async function request<T>(url: string, options: RequestInit = {}): Promise<T> {
  const defaults: RequestInit = {
    credentials: 'include',
    headers: {
      'Content-Type': 'application/json',
      ...options.headers,
    },
  }

  const response = await fetch(url, { ...defaults, ...options })

  if (!response.ok) {
    let message = 'Request failed'

    try {
      const failure = await response.json()
      message = failure.message || failure.error || message
    } catch {
      // No JSON: the server crashed.
      message = response.statusText || message
    }

    throw new Error(message)
  }

  if (response.status === 204) {
    return {} as T
  }

  return response.json()
}

export async function putJson<T>(url: string, body: unknown): Promise<T> {
  const res = await fetch(url, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!res.ok) {
    let message = `Request failed (${res.status})`
    try {
      const data = await res.json()
      if (data?.error) message = data.error
    } catch {}
    throw new Error(message)
  }
  return res.json()
}

export async function del(url: string): Promise<void> {
  const res = await fetch(url, { method: 'DELETE' })
  if (res.status === 204) return
  if (!res.ok) {
    const failure = await res.json().catch(() => null)
    const message = failure?.error ?? 'Not deleted'
    throw new ApiError(message, res.status)
  }
}
