import { save } from '@/lib/notes'

export async function POST(req: Request) {
  const { status, note } = await save(await req.json())
  return Response.json(note, { status })
}
