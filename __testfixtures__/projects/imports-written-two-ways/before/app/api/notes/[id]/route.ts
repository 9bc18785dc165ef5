import { NextResponse } from 'next/server'
import prisma, { getSession as session } from '../../../../lib/db'

export async function DELETE(_: Request, { params }: { params: Promise<{ id: string }> }) {
  if (!(await session())) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
  const { id } = await params
  await prisma.note.delete(id)
  return NextResponse.json({ id })
}
