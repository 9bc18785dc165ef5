'use server'

import 'server-only'
import { reassign, setStatus } from '@/lib/agents'

export type UpdateAgentResult =
  | { success: true }
  | { success: false; status: number; error: string }

export async function updateAgent(input: {
  status: string
}): Promise<UpdateAgentResult> {
  const { status } = input
  const isAway = status === 'away'
  await setStatus(status)
  if (isAway) await reassign()
  return { success: true }
}
