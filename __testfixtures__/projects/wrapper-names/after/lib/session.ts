import type { Member } from './db'

export interface Session {
  user?: Member
  expires: string
}

export declare function getSession(): Promise<Session | null>
