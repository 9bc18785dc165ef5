export interface Post {
  id: string
  title: string
  authorId: string
}

export declare const db: {
  post: {
    find(id: string): Promise<Post | null>
    create(post: { title: string; authorId: string }): Promise<Post>
    update(id: string, post: { title: string }): Promise<Post>
  }
  tag: { create(name: string): Promise<{ id: string; name: string }> }
  invite: { create(email: string, by: string): Promise<{ id: string }> }
}
