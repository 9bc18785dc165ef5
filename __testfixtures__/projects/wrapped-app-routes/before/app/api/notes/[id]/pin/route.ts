import { NextResponse } from 'next/server'
import { withErrors } from '@/lib/api/with-errors'
import { withRole } from '@/lib/api/with-role'
import { withUser } from '@/lib/api/with-user'
import { db } from '@/lib/db'

export const PUT = withErrors(
  withUser<{ id: string }>(
    withRole('admin', async (_req, { params }) => {
      const { id } = await params
      await db.note.update(id, { title: `Pinned: ${id}` })
      return NextResponse.json({ pinned: true })
    }),
  ),
)
