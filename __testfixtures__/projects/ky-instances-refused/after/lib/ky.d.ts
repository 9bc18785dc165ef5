declare module 'ky' {
  interface ResponsePromise extends Promise<Response> {
    json<Body = unknown>(): Promise<Body>
  }
  interface Options extends RequestInit {
    json?: unknown
    prefixUrl?: string
    retry?: number
    searchParams?: Record<string, string>
    hooks?: unknown
    timeout?: number | false
    parseJson?: (text: string) => unknown
  }
  interface Ky {
    (url: string, options?: Options): ResponsePromise
    get(url: string, options?: Options): ResponsePromise
    post(url: string, options?: Options): ResponsePromise
    put(url: string, options?: Options): ResponsePromise
    patch(url: string, options?: Options): ResponsePromise
    delete(url: string, options?: Options): ResponsePromise
    create(options: Options): Ky
    extend(options: Options): Ky
  }
  export class HTTPError extends Error {
    response: Response & { json<Body = any>(): Promise<Body> }
  }
  const ky: Ky
  export default ky
}
