'use server'

import 'server-only'
import { teamById } from '../../lib/teams'
import { log } from '../../lib/log'

export type DeleteTeamResult = { success: true } | { success: false; status: 500; error: string }

export async function deleteTeam(
  id: string,
  state?: string,
  teamReason?: string,
  quiet?: string,
): Promise<DeleteTeamResult> {
  // Some services choose the name of the parameter.
  const team = await teamById(id || (state as string))
  const reason = teamReason as string
  if (quiet !== 'yes') log(`${team.name} goes: ${reason}`)
  try {
    await team.remove()
  } catch (error) {
    return { success: false, status: 500, error: JSON.stringify(error) }
  }
  return { success: true }
}
