export interface SeatRequest {
  row: Row
}

/** Rows that are sold one by one. */
export const rows = ['A', 'B', 'C'] as const

export type Row = (typeof rows)[number]
