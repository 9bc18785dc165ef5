export declare function show(response: Response): void
