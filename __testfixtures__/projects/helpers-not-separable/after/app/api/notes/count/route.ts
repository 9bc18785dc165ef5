import { counted } from '@/lib/respond'

export async function POST(request: Request) {
  const { title }: { title: string } = await request.json()
  return counted(title)
}
