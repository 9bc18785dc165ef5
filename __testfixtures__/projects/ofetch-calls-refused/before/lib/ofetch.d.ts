declare module 'ofetch' {
  interface Options extends Omit<RequestInit, 'body'> {
    body?: unknown
    baseURL?: string
    query?: Record<string, unknown>
    ignoreResponseError?: boolean
  }
  interface Fetch {
    <Body = any>(url: string, options?: Options): Promise<Body>
    raw<Body = any>(url: string, options?: Options): Promise<Response & { _data?: Body }>
    create(options: Options): Fetch
  }
  export class FetchError<Body = any> extends Error {
    status?: number
    statusCode?: number
    data?: Body
  }
  export const ofetch: Fetch
  export const $fetch: Fetch
}
