export declare const db: {
  post: { create(title: string): Promise<{ id: string }>; like(id: string): Promise<void> }
}
