export declare const db: {
  board: {
    find(id: string): Promise<{ locked: boolean } | null>
    set(id: string, change: { name?: string; locked?: boolean; timestamp: number }): Promise<void>
    log(id: string, entry: unknown): Promise<void>
  }
}
