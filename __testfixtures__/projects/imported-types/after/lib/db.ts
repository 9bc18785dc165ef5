export interface Seat {
  row: string
  taken: boolean
}

export declare const db: {
  seat: {
    list(room: string): Promise<Seat[]>
    take(row: string): Promise<Seat>
  }
}
