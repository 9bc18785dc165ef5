export interface User {
  id: string
  role: 'READER' | 'EDITOR' | 'ADMIN'
}

export declare function currentUser(): Promise<User | null>
