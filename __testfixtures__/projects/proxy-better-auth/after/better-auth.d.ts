declare module 'better-auth' {
  export function betterAuth(options: object): {
    api: { getSession(options: { headers: Headers }): Promise<{ user: { id: string } } | null> }
  }
}
