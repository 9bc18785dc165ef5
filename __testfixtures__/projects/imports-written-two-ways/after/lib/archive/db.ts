declare const db: { note: { pin(id: string): Promise<{ id: string }> } }
export default db
