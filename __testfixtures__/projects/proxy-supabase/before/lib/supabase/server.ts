export interface Client {
  auth: { getUser(): Promise<{ data: { user: { id: string } | null } }> }
  from(table: string): {
    insert(row: Record<string, string>): Promise<{ error: { message: string } | null }>
  }
}

export declare function createClient(): Promise<Client>
