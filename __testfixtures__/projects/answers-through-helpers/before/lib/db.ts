export interface Note {
  id: string
  title: string
  ownerId: string
}

export const db = {
  notes: {
    find: async (id: string): Promise<Note | null> => ({ id, title: 'A note', ownerId: 'u1' }),
    create: async (note: { title: string; ownerId: string }): Promise<Note> => ({ id: 'n1', ...note }),
    update: async (id: string, change: { title: string }): Promise<Note> => ({ id, ownerId: 'u1', ...change }),
    archive: async (id: string): Promise<void> => console.log(id),
    remove: async (id: string): Promise<void> => console.log(id),
  },
}
