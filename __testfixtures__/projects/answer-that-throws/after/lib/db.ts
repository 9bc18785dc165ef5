export declare const db: {
  note: { delete(id: string): Promise<{ id: string } | null> }
  tag: { delete(id: string): Promise<void> }
}
