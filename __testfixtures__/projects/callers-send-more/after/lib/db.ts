export interface Post {
  title: string
  rating: number
}

export declare const db: {
  post: {
    create(post: { title: string }): Promise<void>
    update(id: string, post: Partial<Post>): Promise<void>
    rename(id: string, title: string): Promise<void>
    rate(id: string, post: Pick<Post, 'rating'>): Promise<void>
    tag(id: string, tags: string[]): Promise<void>
    draft(id: string, title: string): Promise<void>
  }
}
