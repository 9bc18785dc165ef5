'use server'

import 'server-only'
import { db } from '@/lib/db'
import { getServerSession } from 'next-auth'
import { authOptions } from '@/lib/auth-options'

const reserved = ['create', 'settings']

export type CreateTeamResult =
  | { success: true }
  | { success: false; error: string }

export async function createTeam(input: {
  name: string
}): Promise<CreateTeamResult> {
  try {
    const session = await getServerSession(authOptions)
    if (!session?.user) {
      return { success: false, error: 'Sign in first' }
    }

    const user = { id: session.user.id, email: session.user.email }

    const { name } = input
    if (reserved.includes(name)) {
      return { success: false, error: 'That name is taken' }
    }

    await db.team.create({ name, owner: user.id })

    return { success: true }
  } catch (error) {
    console.error(error)
    return { success: false, error: 'That did not work' }
  }
}

export type DeleteTeamResult =
  | { success: true }
  | { success: false; error: string }

export async function deleteTeam(teamId: string): Promise<DeleteTeamResult> {
  const session = await getServerSession(authOptions)
  if (!session?.user) {
    return { success: false, error: 'Sign in first' }
  }

  const user = { id: session.user.id, email: session.user.email }

  const membership = await db.member.find(teamId, user.id)
  if (!membership) {
    return { success: false, error: 'Not your team' }
  }

  const requestTeamId = membership.teamId

  // The members go with it.
  await db.team.remove(requestTeamId!)
  return { success: true }
}

export type UpdateTeamResult =
  | { success: true }
  | { success: false; error: string }

export async function updateTeam(
  teamId: string,
  input: { name: string },
): Promise<UpdateTeamResult> {
  const session = await getServerSession(authOptions)
  if (!session?.user) {
    return { success: false, error: 'Sign in first' }
  }

  const user = { id: session.user.id, email: session.user.email }

  const membership = await db.member.find(teamId, user.id)
  if (!membership) {
    return { success: false, error: 'Not your team' }
  }

  const requestTeamId = membership.teamId

  const { name } = input
  await db.team.update(requestTeamId!, { name })
  return { success: true }
}
