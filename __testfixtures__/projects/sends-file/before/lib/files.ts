export declare function store(name: string, content: string | Buffer): Promise<{ url: string }>
export declare function createAlbum(title: string, cover: string): Promise<void>
