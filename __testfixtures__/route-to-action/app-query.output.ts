'use server'

import 'server-only'
import { removeVote } from '@/lib/votes'
import { toWire } from './to-wire'

export type DeleteVotesResult = Awaited<ReturnType<typeof deleteVotes>>

export async function deleteVotes(poll: string | null, all: string) {
  if (!poll) {
    return { success: false as const, status: 400, error: 'Which poll?' }
  }
  return {
    success: true as const,
    data: toWire(await removeVote(poll, all === 'yes')),
  }
}
