export interface Note {
  id: string
  owner: string
  title: string
}

export declare const db: {
  note: {
    find(id: string): Promise<Note | null>
    create(note: { owner: string; title: string }): Promise<Note>
    update(id: string, note: { title: string }): Promise<Note>
    remove(id: string): Promise<void>
    share(id: string, email: string): Promise<void>
  }
  owner: {
    remove(id: string): Promise<void>
  }
}
