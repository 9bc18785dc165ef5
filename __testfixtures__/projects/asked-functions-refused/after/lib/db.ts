export interface Note {
  id: string
  title: string
}

export const db = {
  notes: {
    async create(note: { title: string; ownerId: string }): Promise<Note> {
      return { id: '1', title: note.title }
    },
    async remove(id: string, ownerId: string): Promise<void> {
      console.log(id, ownerId)
    },
  },
}
