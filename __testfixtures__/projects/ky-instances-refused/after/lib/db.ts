export interface Note {
  id: string
  text: string
  readAt: Date
}

export declare const db: {
  follow(id: string): Promise<void>
  unfollow(id: string): Promise<void>
  add(text: string): Promise<Note>
  markRead(): Promise<void>
}
