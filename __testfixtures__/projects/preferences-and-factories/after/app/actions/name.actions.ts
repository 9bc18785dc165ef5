'use server'

import 'server-only'
import { getSession } from '@/lib/session'

const parse = (body: unknown) => (typeof body === 'string' ? body : null)

export type CreateNameResult =
  | { success: true }
  | { success: false; error: string }

export async function createName(payload: string): Promise<CreateNameResult> {
  const session = await getSession()
  if (!session) return { success: false, error: 'Sign in first' }
  const input = parse(payload)
  if (!input) return { success: false, error: 'Check the fields' }
  return { success: true }
}
