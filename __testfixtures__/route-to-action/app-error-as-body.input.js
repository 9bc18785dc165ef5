import { db } from '@/lib/db'

export async function POST(request) {
  const { email } = await request.json()
  try {
    const member = await db.member.find(email)
    if (member) throw new Error('A member already')
    await db.member.add(email)
    return new Response(JSON.stringify('Welcome'), { status: 201 })
  } catch (error) {
    return new Response(error, { status: 500 })
  }
}
