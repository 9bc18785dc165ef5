import { save } from '@/lib/posts'

export async function POST(req: Request) {
  return Response.json(await save(await req.json()))
}
