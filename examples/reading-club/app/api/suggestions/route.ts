import { z } from 'zod'
import { suggestionSchema } from '@/lib/schemas'
import { getSession } from '@/lib/session'
import { createSuggestion, findSuggestion, listSuggestions } from '@/lib/suggestions'

export async function GET() {
  const suggestions = await listSuggestions()
  return Response.json(suggestions)
}

export async function POST(request: Request) {
  const session = await getSession()
  if (!session) {
    return Response.json({ error: 'Please sign in to suggest a book' }, { status: 401 })
  }

  const form = await request.formData()
  const parsed = suggestionSchema.safeParse({
    title: form.get('title'),
    author: form.get('author'),
    genre: form.get('genre'),
    reason: form.get('reason'),
    ownsCopy: form.get('ownsCopy') === 'on',
  })
  if (!parsed.success) {
    return Response.json(
      {
        error: 'We need a little more about the book',
        errors: z.flattenError(parsed.error).fieldErrors,
      },
      { status: 400 },
    )
  }

  const existing = await findSuggestion(parsed.data.title)
  if (existing) {
    return Response.json({ error: 'Somebody suggested this book already' }, { status: 409 })
  }

  const { id } = await createSuggestion(parsed.data, session.userId)
  return Response.json({ id }, { status: 201 })
}
