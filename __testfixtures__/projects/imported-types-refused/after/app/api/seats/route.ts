import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export interface SeatRequest {
  row: string
}

export async function POST(req: Request) {
  const { row } = (await req.json()) as SeatRequest
  await db.seat.take(row)
  return NextResponse.json({ ok: true })
}

export type SeatAnswer = Awaited<ReturnType<typeof POST>>
