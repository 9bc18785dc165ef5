'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'

const inviteSchema = z.object({
  email: z.email(),
  role: z.enum(['owner', 'member']),
})

export type InviteResult = {
  success: false
  error: string
  errors?: Record<string, string[] | undefined>
}

export async function invite(formData: FormData): Promise<InviteResult> {
  const parsed = inviteSchema.safeParse({
    email: formData.get('email'),
    role: formData.get('role'),
  })
  if (!parsed.success) {
    return {
      success: false,
      error: 'Check the fields',
      errors: z.flattenError(parsed.error).fieldErrors,
    }
  }
  const { email, role } = parsed.data

  await db.invite.insert({ email, role })
  redirect('/team')
}
