import { NextResponse } from 'next/server'
import { exportEverything } from '@/lib/export'
import { getSession } from '@/lib/session'

export async function GET() {
  const session = await getSession()
  if (!session?.admin) return NextResponse.json({ error: 'Admins only' }, { status: 403 })

  return NextResponse.json(await exportEverything())
}
