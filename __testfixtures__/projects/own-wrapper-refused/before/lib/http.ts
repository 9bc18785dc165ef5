export class ApiError extends Error {
  constructor(
    readonly body: unknown,
    public readonly status: number,
  ) {
    super('Request failed')
  }
}

export async function postJson<T>(url: string, body: unknown): Promise<T> {
  const res = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
  const data = await res.json()
  if (!res.ok) throw new ApiError(data, res.status)
  return data
}

/** Tries again where the server is busy. */
export async function del(url: string): Promise<void> {
  const res = await fetch(url, { method: 'DELETE' })
  if (res.status === 503) return del(url)
  if (!res.ok) throw new Error('Not deleted')
}
