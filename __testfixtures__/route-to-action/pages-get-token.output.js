'use server'

import 'server-only'
import { getToken } from 'next-auth/jwt'
import { db } from '@/lib/db'
import { headers, cookies } from 'next/headers'

export async function submitVisit() {
  const token = await getToken({ req: { headers: await headers(), cookies: await cookies() } })
  if (!token) return { success: false, status: 401, error: 'Sign in first' }

  await db.visit.create({ userId: token.sub })
  return { success: true }
}
