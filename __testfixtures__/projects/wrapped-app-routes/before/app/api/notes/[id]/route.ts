import { NextResponse } from 'next/server'
import { withErrors } from '@/lib/api/with-errors'
import { withUser } from '@/lib/api/with-user'
import { ApiError } from '@/lib/api-error'
import { db } from '@/lib/db'

// Renames a note.
export const PATCH = withErrors(
  withUser<{ id: string }>(async (req, { params, user }) => {
    const { id } = await params
    const { title } = await req.json()
    if (!title) return NextResponse.json({ error: 'A title is required' }, { status: 400 })

    const note = await db.note.find(id)
    if (note?.owner !== user.id) throw new ApiError(409, 'Somebody else has it now')

    return NextResponse.json(await db.note.update(id, { title }))
  }),
)

export const DELETE = withUser<{ id: string }>(async (_req, { params, user: owner }) => {
  const { id } = await params
  const user = (await db.note.find(id))?.owner
  if (user !== owner.id) return NextResponse.json({ error: 'Not yours' }, { status: 403 })

  await db.note.remove(id)
  return new NextResponse(null, { status: 204 })
})
