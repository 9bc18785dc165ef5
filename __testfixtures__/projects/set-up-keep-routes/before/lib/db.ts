let isConnected = false

export async function connect(): Promise<void> {
  if (isConnected) return
  isConnected = true
  connection.on('error', () => console.error('The database is gone'))
}

declare const connection: { on(event: string, listener: () => void): void }

export declare const db: {
  member: {
    find(email: string): Promise<{ id: string } | null>
    list(): Promise<{ id: string }[]>
    add(email: string): Promise<{ id: string }>
    remove(email: string): Promise<void>
  }
  picture: { add(url: string): Promise<void> }
  visit: { add(page: string): Promise<void>; list(since: Date): Promise<string[]> }
}
