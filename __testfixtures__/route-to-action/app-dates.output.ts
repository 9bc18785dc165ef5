'use server'

import 'server-only'
import { plan } from '@/lib/plans'
import { toWire } from './to-wire'

export type CreatePlanResult = Awaited<ReturnType<typeof createPlan>>

export async function createPlan(body: { from: Date; to?: Date }) {
  const entry = await plan(new Date(body.from), body.to && new Date(body.to))
  return {
    success: true as const,
    data: toWire({ entry, plannedAt: new Date() }),
  }
}
