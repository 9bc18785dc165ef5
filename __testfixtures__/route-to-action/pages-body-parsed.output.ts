'use server'

import 'server-only'
import { rename } from '../../lib/teams'
import { toWire } from './to-wire'

export type CreateTeamResult = Awaited<ReturnType<typeof createTeam>>

export async function createTeam(input: any) {
  const { name } = input
  await rename(name)
  return { success: true as const, data: toWire({ name }) }
}
