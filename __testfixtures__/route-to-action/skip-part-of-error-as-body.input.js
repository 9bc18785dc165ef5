import { db } from '@/lib/db'

export async function POST(request) {
  const { email } = await request.json()
  try {
    await db.member.add(email)
    return new Response('Welcome')
  } catch ({ body }) {
    return new Response(body, { status: 500 })
  }
}
