// Licence: ours.
import { NextResponse } from 'next/server'
import { db, type Post } from '@/lib/db'

export const dynamic = 'force-dynamic'

/** Shared by both. */
const table = db.posts

// Newest first.
export async function GET( ) {
  return NextResponse.json(await table.list() as Post[])
}
