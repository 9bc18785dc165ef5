'use server'

import 'server-only'
import { getServerSession } from 'next-auth'
import { authOptions, findUser } from '@/lib/auth'
import type { DeleteAccountResult, UpdateNameInput, UpdateNameResult } from './account.server'
import { runDeleteAccount, runUpdateName } from './account.server'

export async function deleteAccount(): Promise<DeleteAccountResult> {
  return runDeleteAccount(() => findUser())
}

export async function updateName(input: UpdateNameInput): Promise<UpdateNameResult> {
  return runUpdateName(() => getServerSession(authOptions), input)
}
