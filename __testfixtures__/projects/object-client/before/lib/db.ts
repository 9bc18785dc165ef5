export interface Note {
  id: string
  text: string
}

export declare const db: {
  note: {
    create(note: { text: string }): Promise<Note>
    update(id: string, note: { text: string }): Promise<Note>
    delete(id: string): Promise<void>
  }
}
