'use server'

import 'server-only'
import { signInSchema } from '@/lib/schemas'
import { signIn } from '@/lib/session'

export type CreateSignInResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 400; error: string }

export async function createSignIn(formData: FormData): Promise<CreateSignInResult> {
  const parsed = signInSchema.safeParse(Object.fromEntries(formData))
  if (!parsed.success) return { success: false, status: 400, error: 'Check your name and password' }

  await signIn(parsed.data)
  return { success: true, data: { ok: true } }
}
