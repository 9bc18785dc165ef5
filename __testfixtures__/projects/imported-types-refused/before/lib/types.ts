export type { SeatRequest } from '@/app/api/seats/route'
