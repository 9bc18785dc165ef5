import { NextResponse } from 'next/server'
import { closeLoan } from '@/lib/loans'

export async function POST(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  let body: { note?: string } = {}
  try {
    body = (await request.json()) as { note?: string }
  } catch {
    body = {}
  }
  const loan = await closeLoan(id, body.note ?? '')
  return NextResponse.json({ loan })
}
