import { NextResponse } from 'next/server'
import { z } from 'zod'
import { book } from '@/lib/rooms'

const bookingSchema = z.object({ room: z.string(), from: z.coerce.date() })

export async function POST(request: Request) {
  try {
    const booking = bookingSchema.parse(await request.json())
    await book(booking)
    return NextResponse.json({ ok: true })
  } catch (error) {
    if (error instanceof z.ZodError) return NextResponse.json({ error: error.issues[0]?.message }, { status: 422 })
    return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
  }
}
