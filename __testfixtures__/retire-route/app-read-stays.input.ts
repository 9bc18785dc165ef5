// Licence: ours.
import { NextResponse } from 'next/server'
import { z } from 'zod'
import { db, type Post } from '@/lib/db'

export const dynamic = 'force-dynamic'

// Only for new posts.
const schema = z.object({ title: z.string() })

/** Shared by both. */
const table = db.posts

// Newest first.
export async function GET( ) {
  return NextResponse.json(await table.list() as Post[])
}

/** Writes a post. */
export async function POST(req: Request) {
  const post = schema.parse(await req.json())
  return NextResponse.json(await table.add(post))
}
