export interface User {
  id: string
  role: 'member' | 'admin'
}

export declare function currentUser(): Promise<User | null>
