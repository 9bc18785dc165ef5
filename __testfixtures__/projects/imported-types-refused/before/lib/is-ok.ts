import type { SeatAnswer } from '@/app/api/seats/route'

export async function isOk(answer: SeatAnswer) {
  return answer.ok
}
