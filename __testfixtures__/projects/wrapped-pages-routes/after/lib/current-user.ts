export interface User {
  id: string
  role: 'member' | 'editor'
}

export declare function currentUser(): Promise<User | null>
