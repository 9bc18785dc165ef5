export declare const db: {
  product: {
    create(product: { name: string }): Promise<{ id: string; name: string }>
    delete(id: string): Promise<{ deletedCount: number }>
  }
}
