export declare function getSession(): Promise<{ userId?: string; reason: string }>
