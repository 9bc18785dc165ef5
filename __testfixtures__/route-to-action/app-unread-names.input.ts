import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const { title, notify } = await request.json()

  const note = title
    ? await db.note.update({
        where: { id },
        data: { title },
      })
    : await db.note.findUnique({
        where: { id },
      })
  const mail = notify ? await db.mail.create({ data: { noteId: id } }) : null
  const silenced = notify ? undefined : await db.mail.deleteMany({ where: { noteId: id } })
  const locked = title || notify ? null : await db.note.lock(id)
  const log = notify ? await db.log.add('mail') : title ? await db.log.add('title') : await db.log.add('nothing')
  const told = notify
    ? // By mail, too.
      await db.told.mark(id)
    : await db.told.clear(id)
  const { data, error } = await db.tag.insert(id)
  const {
    count,
    user: { name },
  } = await db.tag.counted(id)
  const { first, ...rest } = await db.tag.all(id)
  if (error) return NextResponse.json({ error: `${name}: ${error.message}` }, { status: 400 })
  await db.log.add(rest)

  return NextResponse.json({ data, count, first, told, note, mail, silenced, locked, log })
}
