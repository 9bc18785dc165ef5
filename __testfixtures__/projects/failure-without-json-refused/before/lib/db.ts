export declare const db: {
  card: { delete(id: string): Promise<void>; rename(id: string, name: string): Promise<{ name: string } | null> }
}
