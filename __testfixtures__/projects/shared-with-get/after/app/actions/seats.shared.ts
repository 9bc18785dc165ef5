import type { Seat } from '@/lib/db'

// The only room that sells single seats.
export const room = 'main'

export function isFree(seat: Seat): boolean {
  return !seat.taken
}
