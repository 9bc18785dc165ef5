export declare const db: {
  note: {
    remove(id: string): Promise<void>
  }
}
