const BASE = '/api'

/** Requests below the base, and rejects where the answer is no success. */
export async function request<T>(path: string, options: RequestInit = {}): Promise<T> {
  const url = `${BASE}${path}`
  const config: RequestInit = {
    headers: { 'Content-Type': 'application/json', ...options.headers },
    ...options,
  }
  const response = await fetch(url, config)
  if (!response.ok) {
    const failure = await response.json().catch(() => ({}))
    throw new Error(failure.error || `HTTP ${response.status}`)
  }
  return response.json()
}
