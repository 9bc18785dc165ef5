export const db = {
  isDev: false,
  dropShelf: async (id: string) => id !== '',
  print: async (text: string) => (text === '' ? null : { pages: text.length }),
  stamp: async (id: string) => id.length,
  list: async (name: string) => (name === 'none' ? null : { name }),
  box: async (label: string) => ({ label, success: label !== 'none' }),
}
