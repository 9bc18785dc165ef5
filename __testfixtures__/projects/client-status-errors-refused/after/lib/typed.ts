export async function post<T>(path: string, body: unknown): Promise<T> {
  const response = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error('Not written')
  const type = response.headers.get('content-type')
  if (!type || !type.includes('application/json')) throw new Error('No JSON')
  return response.json()
}
