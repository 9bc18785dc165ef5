export interface Review {
  id: string
  stars: number
}

export declare const db: {
  review(input: { text: string }): Promise<Review>
  star(id: string): Promise<unknown>
}
