export declare const db: {
  find(id: string): Promise<{ id: string } | null>
  setStatus(id: string, status: string): Promise<void>
  note(text: string): Promise<void>
}
