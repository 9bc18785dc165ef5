import { NextResponse } from 'next/server'

interface Seat {
  row: string
  taken: boolean
}

// One room per process: both handlers have to see the same one.
const seats = new Map<string, Seat>()

const limit = 12

export async function GET() {
  return NextResponse.json({ seats: [...seats.values()] })
}

export async function POST(req: Request) {
  const { row } = (await req.json()) as { row: string }
  if (seats.size >= limit) {
    return NextResponse.json({ error: 'No seat is left' }, { status: 409 })
  }

  seats.set(row, { row, taken: true })
  return NextResponse.json({ ok: true })
}
