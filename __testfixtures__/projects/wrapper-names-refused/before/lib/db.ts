export interface Member {
  id: string
  name: string
  role: 'member' | 'leader'
  chapter: string
}

export declare const db: {
  member: {
    find(id: string): Promise<Member | null>
    update(id: string, change: Partial<Member>): Promise<Member>
    remove(id: string): Promise<void>
  }
}
