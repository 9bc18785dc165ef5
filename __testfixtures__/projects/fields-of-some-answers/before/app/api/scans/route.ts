import { NextResponse } from 'next/server'
import { books } from '@/lib/db'

export async function POST(request: Request) {
  const { url } = (await request.json()) as { url: string }
  try {
    const { content, cachedAt } = await books.scan(url)
    return NextResponse.json({ success: true, content: `${content}`, cachedAt: new Date(cachedAt).toISOString() })
  } catch {
    return NextResponse.json({ success: false, error: 'The page could not be read' }, { status: 500 })
  }
}
