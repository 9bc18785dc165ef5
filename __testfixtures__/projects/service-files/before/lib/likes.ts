interface Likes {
  likes: number
}

class LikeClient {
  constructor(private readonly base: string) {}

  private async send<T>(path: string, body?: unknown): Promise<T> {
    const res = await fetch(this.base + path, { method: 'POST', body: JSON.stringify(body) })
    if (!res.ok) throw new Error('Not liked')
    return (await res.json()) as T
  }

  async add(id: string) {
    return this.send<Likes>('/likes', { id })
  }
}

export const likes = new LikeClient('/api')
