import { getBook } from '@/lib/books'
import { listComments } from '@/lib/comments'
import { getSession } from '@/lib/session'

export async function POST(_request: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getSession()
  if (!session) return new Response('Please sign in', { status: 401 })

  const book = await getBook(Number((await params).id))
  if (!book) return new Response('No such book', { status: 404 })

  const comments = await listComments(book.id)
  const encoder = new TextEncoder()
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(`${comments.length} comments on ${book.title}.\n`))
      for (const comment of comments) {
        controller.enqueue(encoder.encode(`${comment.author}: ${comment.body}\n`))
      }
      controller.close()
    },
  })
  return new Response(stream, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
