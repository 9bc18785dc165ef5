import type { Row as SeatRow } from '../app/api/seats/route'

const prices: Record<SeatRow, number> = { A: 30, B: 20, C: 10 }

export function seatPrice(row: SeatRow) {
  return prices[row]
}
