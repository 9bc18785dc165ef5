import type { NextApiRequest, NextApiResponse } from 'next'
import { z } from 'zod'
import { isNameTaken, updateProfile } from '@/lib/accounts'
import { profileSchema } from '@/lib/schemas'
import { getSessionFromRequest } from '@/lib/session'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'PUT') {
    res.status(405).end()
    return
  }

  const session = await getSessionFromRequest(req)
  if (!session) {
    res.status(401).json({ error: 'Please sign in to edit your profile' })
    return
  }

  const profile = profileSchema.safeParse(req.body)
  if (!profile.success) {
    res.status(400).json({
      error: 'Your profile was not saved',
      errors: z.flattenError(profile.error).fieldErrors,
    })
    return
  }

  if (await isNameTaken(profile.data.name, session.userId)) {
    res.status(409).json({ error: 'Another member goes by that name' })
    return
  }

  await updateProfile(session.userId, profile.data)
  res.status(204).end()
}
