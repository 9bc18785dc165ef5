const headers: Record<string, string> = { 'Content-Type': 'application/json' }

export function signInAs(token: string) {
  headers.Authorization = `Bearer ${token}`
}

export async function send<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error('Not sent')
  return response.json()
}
