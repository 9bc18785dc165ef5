import { NextResponse } from 'next/server'
import { z } from 'zod'
import { apiHandler } from '@/lib/api/api-handler'
import { db } from '@/lib/db'

export const POST = apiHandler({
  auth: false,
  schema: z.object({ name: z.string() }),
  handle: async ({ body: { name } }) => {
    if (name.startsWith('#')) return NextResponse.json({ error: 'Without the hash' }, { status: 422 })
    const tag = await db.tag.create(name)
    return NextResponse.json(tag, { status: 201 })
  },
})
