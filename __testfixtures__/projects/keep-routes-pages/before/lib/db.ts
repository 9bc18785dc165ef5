export interface Post {
  id: string
  title: string
  body: string
  createdAt: Date
}

export declare const db: {
  post: {
    create(post: { title: string; body: string; author: string }): Promise<Post>
    find(id: string): Promise<Post | null>
    list(): Promise<Post[]>
    delete(id: string): Promise<void>
  }
}
