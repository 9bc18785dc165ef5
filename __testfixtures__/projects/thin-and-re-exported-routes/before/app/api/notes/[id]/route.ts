import { removeNote, renameNote } from '@/server/notes/change'

export async function PATCH(request: Request, context: { params: Promise<{ id: string }> }) {
  return renameNote(request, context)
}

export async function DELETE(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return await removeNote(id)
}
