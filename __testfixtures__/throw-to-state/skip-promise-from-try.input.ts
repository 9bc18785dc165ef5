'use server'

export async function addNote(text: string) {
  if (!text) throw new Error('A text is required')
  try {
    return save(text)
  } catch {
    return null
  }
}
