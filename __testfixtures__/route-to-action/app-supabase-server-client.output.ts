'use server'

import 'server-only'
import { createServerClient } from '@supabase/ssr'
import { cookies } from 'next/headers'

export type CreateVisitResult = { success: true } | { success: false; status: 401 | 500; error: string }

export async function createVisit(input: { title: string }): Promise<CreateVisitResult> {
  const cookieStore = await cookies()
  const supabase = createServerClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!, {
    cookies: {
      getAll: () => cookieStore.getAll(),
      setAll: (all) => all.forEach(({ name, value, options }) => cookieStore.set(name, value, options)),
    },
  })
  const {
    data: { user },
  } = await supabase.auth.getUser()
  if (!user) return { success: false, status: 401, error: 'Sign in first' }

  const { title } = input
  const { error } = await supabase.from('visits').insert({ title, user_id: user.id })
  if (error) return { success: false, status: 500, error: error.message }
  return { success: true }
}
