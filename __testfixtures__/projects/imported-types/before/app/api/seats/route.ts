import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export interface SeatRequest {
  row: Row
}

/** Rows that are sold one by one. */
export const rows = ['A', 'B', 'C'] as const
export type Row = (typeof rows)[number]

export async function POST(req: Request) {
  const { row } = (await req.json()) as SeatRequest
  if (!rows.includes(row)) return NextResponse.json({ error: 'No such row' }, { status: 400 })

  await db.seat.take(row)
  return NextResponse.json({ ok: true })
}
