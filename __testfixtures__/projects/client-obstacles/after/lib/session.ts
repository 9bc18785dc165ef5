export declare function getToken(): string | null
export declare function refreshSession(): Promise<void>
