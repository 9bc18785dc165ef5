export declare function connect(): Promise<void>

export const settings = { locale: 'en' }

export declare const db: { note: { add(text: string): Promise<{ id: string }>; list(): Promise<string[]> } }
