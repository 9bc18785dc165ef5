import { NextResponse } from 'next/server'
import { db } from '@/lib/db'
import { room, isFree } from '@/app/actions/seats.shared'

export async function GET() {
  const seats = await db.seat.list(room)
  return NextResponse.json({ seats: seats.filter(isFree) })
}
