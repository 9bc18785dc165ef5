'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { db } from '@/lib/db'

const inviteSchema = z.object({
  email: z.email(),
  role: z.enum(['owner', 'member']),
})

export async function invite(formData: FormData) {
  const { email, role } = inviteSchema.parse({
    email: formData.get('email'),
    role: formData.get('role'),
  })

  await db.invite.insert({ email, role })
  redirect('/team')
}
