'use server'

import 'server-only'
import { NextRequest } from 'next/server'
import { getToken } from 'next-auth/jwt'
import { db } from '@/lib/db'
import { headers, cookies } from 'next/headers'

export type CreateVisitResult =
  | { success: true }
  | { success: false; status: 401; error: string }

export async function createVisit(): Promise<CreateVisitResult> {
  const token = await getToken({ req: { headers: await headers(), cookies: await cookies() } as unknown as NextRequest, secret: process.env.AUTH_SECRET })
  if (!token?.sub) {
    return { success: false, status: 401, error: 'Sign in first' }
  }

  await db.visit.create({ userId: token.sub })
  return { success: true }
}
