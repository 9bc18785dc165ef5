import { createRouteHandlerClient } from '@supabase/auth-helpers-nextjs'
import { cookies } from 'next/headers'
import { NextResponse } from 'next/server'

export async function POST(request) {
  const supabase = createRouteHandlerClient({ cookies })
  const {
    data: { session },
  } = await supabase.auth.getSession()
  if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

  const { title } = await request.json()
  await supabase.from('visits').insert({ title })
  return NextResponse.json({ ok: true })
}
