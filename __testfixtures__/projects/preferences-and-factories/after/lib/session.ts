import { cookies } from 'next/headers'

export interface User {
  id: string
  role: 'reader' | 'editor'
}

export async function readSession(token: string | undefined): Promise<{ user: User } | null> {
  return token ? { user: { id: token, role: 'editor' } } : null
}

export async function getSession(): Promise<{ user: User } | null> {
  return readSession((await cookies()).get('session')?.value)
}
