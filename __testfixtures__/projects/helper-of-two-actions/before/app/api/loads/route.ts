import { NextResponse } from 'next/server'
import { currentUser, loads } from '@/lib/loads'

async function forCaller(id: string) {
  return loads.has(id) ? null : await currentUser()
}

export async function POST(request: Request) {
  const { id, note } = (await request.json()) as { id: string; note: string }
  const owner = await forCaller(id)
  if (!owner) return NextResponse.json({ error: 'Not now' }, { status: 409 })
  loads.set(id, { id, owner, note })
  return NextResponse.json({ id })
}
