import { audited } from '@/lib/respond'

// What `audited` throws passes by this `catch`: it is not waited for.
export async function POST(request: Request) {
  const { title }: { title: string } = await request.json()
  try {
    return audited(title)
  } catch {
    return Response.json({ error: 'Not added' }, { status: 500 })
  }
}
