declare module 'next-auth' {
  interface Session {
    user?: { id: string; email: string }
  }

  export function getServerSession(...args: unknown[]): Promise<Session | null>
}
