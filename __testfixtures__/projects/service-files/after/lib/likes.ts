import { createLike } from '@/app/actions/likes.actions'
import { serverError } from '@/app/actions/server-error'

class LikeClient {
  constructor(private readonly base: string) {}

  private async send<T>(path: string, body?: unknown): Promise<T> {
    const res = await fetch(this.base + path, { method: 'POST', body: JSON.stringify(body) })
    if (!res.ok) throw new Error('Not liked')
    return (await res.json()) as T
  }

  async add(id: string) {
    const result = await createLike({ id }).catch(serverError)
    if (!result.success) throw new Error('Not liked')
    return result.data
  }
}

export const likes = new LikeClient('/api')
