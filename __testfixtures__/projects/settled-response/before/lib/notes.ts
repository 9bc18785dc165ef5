export interface Note {
  id: string
  text: string
}

export async function saveNote(text: string): Promise<Note> {
  return { id: '1', text }
}

export async function removeNote(id: string): Promise<boolean> {
  return id !== ''
}

export async function pinNote(id: string): Promise<{ pinned: string }> {
  return { pinned: id }
}
