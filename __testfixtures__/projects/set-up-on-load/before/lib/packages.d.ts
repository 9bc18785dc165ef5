declare module 'cloudinary' {
  export const v2: {
    config(options: { cloud_name?: string; api_key?: string; secure: boolean }): void
    uploader: { upload(picture: string): Promise<{ url: string }> }
  }
}

declare module 'letters' {
  export class LettersApi {
    basePath: string
    setKey(key: string): void
    send(letter: { to: string }): Promise<void>
  }
}
