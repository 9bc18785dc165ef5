import { getToken } from '@/lib/token'

export async function POST(req: Request) {
  const token = await getToken(req)
  return Response.json({ token })
}
