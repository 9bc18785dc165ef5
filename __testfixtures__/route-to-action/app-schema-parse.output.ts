'use server'

import 'server-only'
import { z } from 'zod'
import { book } from '@/lib/rooms'

const bookingSchema = z.object({ room: z.string(), from: z.coerce.date() })

export type CreateBookingResult =
  | { success: true; data: { ok: boolean } }
  | { success: false; status: 422 | 500; error: string }

export async function createBooking(input: z.input<typeof bookingSchema>): Promise<CreateBookingResult> {
  try {
    const booking = bookingSchema.parse(input)
    await book(booking)
    return { success: true, data: { ok: true } }
  } catch (error) {
    if (error instanceof z.ZodError) return { success: false, status: 422, error: error.issues[0]?.message }
    return { success: false, status: 500, error: 'Something went wrong' }
  }
}
