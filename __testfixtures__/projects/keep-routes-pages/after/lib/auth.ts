import { cookies } from 'next/headers'

interface User {
  id: string
}

interface WithCookies {
  cookies: Partial<Record<string, string>>
}

export declare const authOptions: { secret: string }

declare function userOf(token: string | undefined): Promise<User | null>

export async function findUser() {
  const token = (await cookies()).get('token')?.value
  return userOf(token)
}

export async function findUserOf(req: WithCookies) {
  const token = req.cookies['token']
  return userOf(token)
}
