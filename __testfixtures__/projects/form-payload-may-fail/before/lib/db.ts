export declare const db: { save(entry: object): Promise<void> }
