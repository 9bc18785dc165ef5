import type { Note } from './db'
import { request } from './http'

export async function createNote(text: string): Promise<Note> {
  const data = await request<{ note: Note }>('/api/notes', {
    method: 'POST',
    body: JSON.stringify({ text }),
  })

  return data.note
}
