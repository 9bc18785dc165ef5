export interface Note {
  id: string
  text: string
}

export async function saveNote(text: string): Promise<Note> {
  return { id: '1', text }
}

export async function currentUser(): Promise<{ id: string } | null> {
  return { id: '1' }
}
