import { NextResponse, type NextRequest } from 'next/server'
import { db } from '@/lib/db'
import { type Context, idOf } from '@/lib/params'
import { checkRight } from '@/lib/permissions'

export async function PUT(req: NextRequest, context: Context) {
  const check = await checkRight('edit')
  if (!check.allowed) {
    return check.response
  }
  const user = check.user

  const { id } = await idOf(context)
  const { title } = await req.json()
  const deal = await db.deal.update(id, user.company, { title })
  if (!deal) return NextResponse.json({ error: 'No such deal' }, { status: 404 })

  return NextResponse.json({ title: deal.title })
}

export async function DELETE(_req: NextRequest, context: Context) {
  const check = await checkRight('remove')
  if (!check.allowed) return check.response

  const { id } = await idOf(context)
  await db.deal.remove(id, check.user.company)
  return new NextResponse(null, { status: 204 })
}
