import { revalidateTag } from 'next/cache'

export async function POST(request: Request) {
  const { tag } = await request.json()
  if (!tag) return Response.json({ error: 'Which tag?' }, { status: 400 })
  // The feed shows it.
  revalidateTag(tag)
  revalidateTag('feed')
  return Response.json({ ok: true })
}
