export declare const settings: { set(path: string[], value: string): Promise<void> }
