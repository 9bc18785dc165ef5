import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { slug }: { slug: string } = await request.json()
  if (!slug) return new Response('Which note?', { status: 400 })
  await save('notes', slug)
  return new Response(slug)
}
