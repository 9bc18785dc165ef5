export interface Book {
  id: string
  title: string
  addedAt: Date
}

export declare const books: {
  count(): Promise<number>
  add(title: string): Promise<Book>
  find(id: string): Promise<Book | null>
  lend(id: string, to: string): Promise<{ due: string }>
  // What the library gives is not typed.
  scan(url: string): Promise<any>
}
