import { NextResponse } from 'next/server'
import { z } from 'zod'
import { apiHandler } from '@/lib/api/api-handler'
import { db } from '@/lib/db'

export const POST = apiHandler({
  schema: z.object({ email: z.string() }),
  handle: async ({ body, user }) => {
    const invite = await db.invite.create(body.email, user!.id)
    return NextResponse.json({ id: invite.id })
  },
})
