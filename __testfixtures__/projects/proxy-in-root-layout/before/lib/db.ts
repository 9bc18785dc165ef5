export interface Post {
  id: string
  title: string
  body: string
  likes: number
}

export declare const db: {
  post: {
    create(post: { title: string; body: string }): Promise<Post>
    find(id: string): Promise<Post | null>
    update(id: string, post: { title?: string; body?: string }): Promise<Post>
    delete(id: string): Promise<void>
    like(id: string): Promise<Post>
  }
}
