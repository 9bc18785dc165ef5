import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'
import { z } from 'zod'
import { checkPassword, createSession } from '@/lib/accounts'
import { loginSchema } from '@/lib/schemas'

export async function POST(request: Request) {
  const parsed = loginSchema.safeParse(await request.json())
  if (!parsed.success) {
    return NextResponse.json(
      {
        error: 'Email and password, please',
        errors: z.flattenError(parsed.error).fieldErrors,
      },
      { status: 400 },
    )
  }

  const user = await checkPassword(parsed.data.email, parsed.data.password)
  if (!user) {
    return NextResponse.json({ error: 'Wrong email or password' }, { status: 401 })
  }

  const token = await createSession(user.id)
  const cookieStore = await cookies()
  cookieStore.set('session', token, {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 60 * 60 * 24 * 30,
  })

  return NextResponse.json({ name: user.name })
}
