import { errorResponse, fail, ok, ApiResponse } from '@/lib/api-response'
import { db } from '@/lib/db'
import { getUser } from '@/lib/session'

export async function POST(request: Request) {
  try {
    const user = await getUser()
    if (!user) return ApiResponse.unauthorized()

    const { title }: { title: string } = await request.json()
    if (!title) {
      return fail('A note needs a title', { status: 422, code: 'no_title' })
    }

    return ok(await db.notes.create({ title, ownerId: user.id }), 201)
  } catch (error) {
    return errorResponse(error)
  }
}
