export declare const db: {
  insert(table: string, row: Record<string, unknown>): Promise<{ id: string }>
  user(session: string): Promise<{ id: string } | null>
  count(key: string): Promise<number>
}
