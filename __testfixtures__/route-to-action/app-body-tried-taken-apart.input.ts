import { NextResponse } from 'next/server'
import { saveVoucher } from '@/lib/vouchers'

export async function POST(req: Request) {
  let body: unknown
  try {
    body = await req.json()
  } catch {
    return NextResponse.json({ error: 'Invalid request body' }, { status: 400 })
  }

  const { amount, name } = body as Record<string, unknown>
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 1) {
    return NextResponse.json({ error: 'How much?' }, { status: 400 })
  }
  if (typeof name !== 'string') return NextResponse.json({ error: 'Who?' }, { status: 400 })
  await saveVoucher({ amount, name })
  return NextResponse.json({ ok: true })
}
