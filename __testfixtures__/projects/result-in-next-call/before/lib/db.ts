export const db = {
  createShelf: async (name: string) => ({ id: `s-${name}`, name }),
  createCode: async (shelfId: string) => (shelfId === '' ? null : shelfId.length),
}
