import { db } from '@/lib/db'

export async function POST(request) {
  const { email } = await request.json()
  const { error } = await db.member.add(email)
  if (error) return new Response(error, { status: 500 })
  return new Response('Welcome')
}
