'use server'

import type { Session } from '@/lib/session'
import { profileSchema } from '@/lib/schemas'
import { saveProfile } from '@/lib/profile'
import type { z } from 'zod'

type Profile = z.infer<typeof profileSchema>

export async function updateProfile(session: Session, input: Profile) {
  // What the form sends is not trusted.
  const profile: Profile = await profileSchema.parseAsync(input)
  await saveProfile(session, profile)
}
