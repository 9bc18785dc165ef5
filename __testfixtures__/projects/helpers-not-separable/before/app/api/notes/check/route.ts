import { failed } from '@/lib/respond'

export async function POST(request: Request) {
  const { title }: { title: string } = await request.json()
  try {
    JSON.parse(title)
    return Response.json({ ok: true })
  } catch (error) {
    const problem = error as { message: string; status?: number }
    return failed(problem.message, problem.status)
  }
}
