'use server'

import type { Session } from '@/lib/session'
import { profileSchema } from '@/lib/schemas'
import { saveProfile } from '@/lib/profile'
import { z } from 'zod'

type Profile = z.infer<typeof profileSchema>

export type UpdateProfileResult =
  | { success: true }
  | {
      success: false
      error: string
      errors?: Record<string, string[] | undefined>
    }

export async function updateProfile(
  session: Session,
  input: Profile,
): Promise<UpdateProfileResult> {
  // What the form sends is not trusted.
  const parsed = await profileSchema.safeParseAsync(input)
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: z.flattenError(parsed.error).fieldErrors,
    }
  }
  const profile: Profile = parsed.data
  await saveProfile(session, profile)
  return { success: true }
}
