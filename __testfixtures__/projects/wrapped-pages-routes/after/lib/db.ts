export interface Post {
  id: string
  title: string
}

export declare const db: {
  post: {
    count(where: { id: string; owner: string }): Promise<number>
    all(): Promise<Post[]>
    create(post: { title: string }): Promise<Post>
    update(id: string, post: { title: string }): Promise<Post>
    remove(id: string): Promise<void>
  }
}
