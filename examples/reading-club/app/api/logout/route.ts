import { cookies } from 'next/headers'
import { deleteSession } from '@/lib/accounts'

export async function POST() {
  const cookieStore = await cookies()
  const token = cookieStore.get('session')?.value

  if (token) {
    await deleteSession(token)
    cookieStore.delete('session')
  }

  return new Response(null, { status: 204 })
}
