export interface User {
  id: string
  role: 'member' | 'leader'
  company: string
  rights: readonly string[]
}

export declare function currentUser(): Promise<User | null>
