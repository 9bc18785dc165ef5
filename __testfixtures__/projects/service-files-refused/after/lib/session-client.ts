// Sends a token that is not in a cookie.
class SessionClient {
  private token: string | null = null

  setToken(token: string) {
    this.token = token
  }

  async post<T>(path: string, body: unknown): Promise<T> {
    const res = await fetch(`/api${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}` },
      body: JSON.stringify(body),
    })
    if (!res.ok) throw new Error('Not saved')
    return res.json()
  }
}

export const session = new SessionClient()

export const createPost = (post: { title: string; body: string }) => session.post<{ id: string }>('/posts', post)
