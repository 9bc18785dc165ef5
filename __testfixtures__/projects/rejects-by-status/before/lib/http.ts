export async function post<T>(path: string, body: unknown): Promise<T> {
  const res = await fetch(path, { method: 'POST', body: JSON.stringify(body) })
  const data = await res.json()
  if (!res.ok) throw new Error(data.message)
  return data as T
}
