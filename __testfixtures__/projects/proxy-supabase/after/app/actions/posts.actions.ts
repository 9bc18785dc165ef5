'use server'

import 'server-only'
import { createClient } from '@/lib/supabase/server'

export type CreatePostResult = { success: true } | { success: false; error: string }

export async function createPost(input: { title: string }): Promise<CreatePostResult> {
  const supabase = await createClient()
  const {
    data: { user },
  } = await supabase.auth.getUser()
  if (!user) return { success: false, error: 'Sign in first' }

  const { title } = input
  const { error } = await supabase.from('posts').insert({ title, user: user.id })
  if (error) return { success: false, error: error.message }
  return { success: true }
}
