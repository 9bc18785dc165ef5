import { db } from './db'

const limits: Record<string, number> = { posts: 5, likes: 50 }

export function addressOf(request: Request): string {
  const forwarded = request.headers.get('x-forwarded-for')
  if (forwarded) return forwarded.split(',')[0]!.trim()
  return request.headers.get('x-real-ip') ?? 'unknown'
}

/** Whether whoever asks may go on. */
export async function withinLimit(request: Request, what: string, user?: string) {
  const key = user ?? addressOf(request)
  return (await db.count(`${what}:${key}`)) < (limits[what] ?? 10)
}

/** Counts by path as well, which an action has not. */
export async function withinPathLimit(request: Request) {
  return (await db.count(new URL(request.url).pathname + addressOf(request))) < 10
}
