class Client {
  constructor(public base = '/api') {}

  async post<T>(path: string, body: unknown): Promise<T> {
    const res = await fetch(`${this.base}${path}`, { method: 'POST', body: JSON.stringify(body) })
    if (!res.ok) throw new Error('Not saved')
    return res.json()
  }
}

export const client = new Client()
