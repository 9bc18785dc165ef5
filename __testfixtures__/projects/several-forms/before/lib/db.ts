export interface Folder {
  id: string
  name: string
}

export declare const db: {
  folder: {
    create(folder: { name: string }): Promise<Folder>
    update(id: string, folder: { name: string }): Promise<Folder>
  }
  profile: { update(fields: { name?: string; password?: string }): Promise<void> }
}
