export interface Note {
  id: string
  text: string
}

declare const db: {
  note: {
    create(note: { text: string }): Promise<Note>
    delete(id: string): Promise<void>
    pin(id: string): Promise<Note>
  }
}
export default db

export declare function getSession(): Promise<{ userId: string } | null>
