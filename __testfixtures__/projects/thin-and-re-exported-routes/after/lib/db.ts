export interface Note {
  id: string
  title: string
  ownerId: string
}

export declare const db: {
  notes: {
    find(id: string): Promise<Note | null>
    create(note: { title: string; ownerId: string }): Promise<Note>
    rename(id: string, title: string): Promise<Note>
    remove(id: string): Promise<void>
    pin(id: string, userId: string): Promise<void>
    tag(id: string, tags: string[]): Promise<void>
    share(id: string, email: string): Promise<void>
  }
}
