'use server'

import { type } from 'arktype'
import { db } from '@/lib/db'

const Invite = type({ email: 'string.email' })

export async function invite(team: string, form: FormData) {
  const { email } = Invite.assert(Object.fromEntries(form))
  await db.invite.insert(team, email)
}
