import { db } from '@/lib/db'

export async function POST(request) {
  const { email } = await request.json()
  try {
    await db.member.add(email)
    return new Response('Welcome')
  } catch (error) {
    error = await db.failure.page(email)
    return new Response(error, { status: 500 })
  }
}
