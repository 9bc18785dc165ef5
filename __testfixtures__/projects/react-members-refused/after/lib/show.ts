export declare function show(value: unknown): void
