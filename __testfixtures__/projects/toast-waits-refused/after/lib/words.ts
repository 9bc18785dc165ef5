export declare const words: { loading: string; success: string; error: (error: Error) => string }
