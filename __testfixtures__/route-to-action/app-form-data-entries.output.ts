'use server'

import 'server-only'
import { signIn } from '@/lib/session'

export type CreateSignInResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: number; error: string }

export async function createSignIn(
  data: FormData,
): Promise<CreateSignInResult> {
  const fields = Object.fromEntries(data.entries())
  await signIn(fields)
  return { success: true, data: { ok: true } }
}
