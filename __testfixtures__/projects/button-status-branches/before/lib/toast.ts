export declare const toast: { error(text: string): void; success(text: string): void }
