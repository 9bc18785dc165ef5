'use server'

import * as v from 'valibot'
import { db } from '@/lib/db'

const Invite = v.object({ email: v.pipe(v.string(), v.email()) })

export async function invite(team: string, form: FormData) {
  const { email } = v.parse(Invite, Object.fromEntries(form))
  await db.invite.insert(team, email)
}

export async function inviteLater(form: FormData) {
  const later = await v.parseAsync(Invite, Object.fromEntries(form))
  await db.invite.later(later)
}
