import { db } from '@/lib/db'

export async function POST(req: Request) {
  const { searchParams } = new URL(req.url)
  return Response.json(await db.post.like(searchParams.get('id') ?? ''))
}
