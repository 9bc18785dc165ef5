export declare function store(file: File, caption: string): Promise<{ url: string }>
