import { NextResponse } from 'next/server'
import { db, type Seat } from '@/lib/db'

// The only room that sells single seats.
const room = 'main'

function isFree(seat: Seat): boolean {
  return !seat.taken
}

export async function GET() {
  const seats = await db.seat.list(room)
  return NextResponse.json({ seats: seats.filter(isFree) })
}

export async function POST(req: Request) {
  const { row } = (await req.json()) as { row: string }
  const seats = await db.seat.list(room)
  if (!seats.some((seat) => seat.row === row && isFree(seat))) {
    return NextResponse.json({ error: 'This seat is taken' }, { status: 409 })
  }

  await db.seat.take(row)
  return NextResponse.json({ ok: true })
}
