export async function request<T>(url: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(url, { credentials: 'include', ...options })
  if (!response.ok) {
    let message = 'Request failed'
    try {
      const failure = await response.json()
      message = failure.error || message
    } catch {
      message = response.statusText || message
    }
    throw new Error(message)
  }
  if (response.status === 204) return {} as T
  return response.json()
}

/** Says something to the console, too. */
export async function putJson<T>(url: string, body: unknown): Promise<T> {
  const res = await fetch(url, { method: 'PUT', body: JSON.stringify(body) })
  if (!res.ok) {
    let message = 'Not saved'
    try {
      message = (await res.json()).error
    } catch (error) {
      console.error('No JSON', error)
    }
    throw new Error(message)
  }
  return res.json()
}
