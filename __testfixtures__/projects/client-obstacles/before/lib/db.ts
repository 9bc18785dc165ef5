export declare const db: { note: { set(id: string, change: object): Promise<void> } }
