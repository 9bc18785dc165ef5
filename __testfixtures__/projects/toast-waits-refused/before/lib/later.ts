export declare function later(work: Promise<void>): void
