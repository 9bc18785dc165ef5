import { NextResponse } from 'next/server'
import { currentUser, loads } from '@/lib/loads'

async function forCaller(id: string) {
  const load = loads.get(id)
  return load?.owner === (await currentUser()) ? load : null
}

export async function PATCH(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const load = await forCaller((await params).id)
  if (!load) return NextResponse.json({ error: 'No such load' }, { status: 404 })
  const { note } = (await request.json()) as { note: string }
  load.note = note
  return NextResponse.json({ note })
}

export async function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const load = await forCaller((await params).id)
  if (!load) return NextResponse.json({ error: 'No such load' }, { status: 404 })
  loads.delete(load.id)
  return NextResponse.json({ ok: true })
}
