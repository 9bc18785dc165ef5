export declare function store(name: string, content: string | Buffer): Promise<{ url: string }>
