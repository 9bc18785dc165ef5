import { NextResponse } from 'next/server'
import { addTag, countTags, log } from '@/lib/tags'

export async function POST(req: Request) {
  const { name } = (await req.json()) as { name: string }
  if (name === '') return NextResponse.json({ count: await countTags(), name: name.trim() })

  // Tags are never renamed.
  const tag = await addTag(name)
  const label = `#${name}`
  await log('added')

  return NextResponse.json({ tag, label })
}
