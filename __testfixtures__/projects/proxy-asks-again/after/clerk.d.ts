declare module '@clerk/nextjs/server' {
  export function auth(): Promise<{ userId: string | null }>
  export const clerkMiddleware: (handler: (auth: { protect(): Promise<void> }, request: Request) => Promise<void>) => unknown
  export const createRouteMatcher: (paths: readonly string[]) => (request: Request) => boolean
}
