export const db = {
  dropShelf: async (id: string) => id !== '',
  print: async (text: string) => (text === '' ? null : { pages: text.length }),
  stamp: async (id: string) => id.length,
}
