import { db } from '@/lib/db'

export async function POST(request) {
  const { email } = await request.json()
  await db.member.add(email)
  return new Response({ added: email })
}
