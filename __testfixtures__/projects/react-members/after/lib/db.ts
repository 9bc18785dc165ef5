export declare const db: {
  user: { find(email: string): Promise<{ name: string } | null> }
  note: { add(text: string): Promise<{ id: string }> }
}
