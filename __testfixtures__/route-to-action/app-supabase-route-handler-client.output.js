'use server'

import 'server-only'
import { createRouteHandlerClient } from '@supabase/auth-helpers-nextjs'
import { cookies } from 'next/headers'

export async function createVisit(input) {
  const supabase = createRouteHandlerClient({ cookies })
  const {
    data: { session },
  } = await supabase.auth.getSession()
  if (!session) return { success: false, status: 401, error: 'Sign in first' }

  const { title } = input
  await supabase.from('visits').insert({ title })
  return { success: true }
}
