import { notFound } from 'next/navigation'
import { EditBookForm } from '@/components/edit-book-form'
import { getBook } from '@/lib/books'
import { requireSession } from '@/lib/session'

export default async function EditBookPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await requireSession()
  const { id } = await params
  const book = await getBook(Number(id))
  if (!book || book.ownerId !== session.userId) notFound()

  return (
    <>
      <h1>Edit {book.title}</h1>
      <EditBookForm
        book={{
          id: book.id,
          title: book.title,
          author: book.author,
          genre: book.genre,
          pages: book.pages,
          summary: book.summary,
          lendable: book.lendable,
        }}
      />
    </>
  )
}
