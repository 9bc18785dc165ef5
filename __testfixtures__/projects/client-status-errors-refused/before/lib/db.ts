export interface Member {
  id: string
  name: string
}

export declare const db: {
  member: {
    create(member: { name: string }): Promise<Member>
    update(id: string, member: { name: string }): Promise<Member>
    delete(id: string): Promise<void>
  }
  invite: {
    send(email: string): Promise<{ sent: boolean }>
  }
}
