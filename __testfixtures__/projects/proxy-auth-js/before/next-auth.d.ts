declare module 'next-auth' {
  import type { NextRequest } from 'next/server'

  interface Session {
    user: { id: string; name: string }
  }
  type Auth = {
    (): Promise<Session | null>
    (proxy: (request: NextRequest & { auth: Session | null }) => Response): (request: NextRequest) => Promise<Response>
  }
  export default function NextAuth(config: object): { auth: Auth; handlers: object }
}
