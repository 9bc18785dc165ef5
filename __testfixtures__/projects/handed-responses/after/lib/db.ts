export interface Deal {
  id: string
  title: string
  company: string
}

export interface Member {
  id: string
  role: 'member' | 'leader'
}

export declare const db: {
  deal: {
    create(deal: { title: string; company: string }): Promise<Deal>
    update(id: string, company: string, change: { title: string }): Promise<Deal | null>
    remove(id: string, company: string): Promise<boolean>
  }
  member: {
    find(id: string): Promise<Member | null>
    update(id: string, change: Partial<Member>): Promise<Member>
  }
}
