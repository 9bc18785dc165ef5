import Link from 'next/link'
import { BookCard } from '@/components/book-card'
import { BookSearch } from '@/components/book-search'
import { listShelf } from '@/lib/books'
import { requireSession } from '@/lib/session'

export default async function ShelfPage() {
  const session = await requireSession()
  const books = await listShelf(session.userId)

  return (
    <>
      <div className="title-row">
        <h1>The shelf</h1>
        <Link href="/books/new" className="button">
          Add a book
        </Link>
      </div>
      <BookSearch />
      <ul className="grid">
        {books.map((book) => (
          <BookCard key={book.id} book={book} own={book.ownerId === session.userId} />
        ))}
      </ul>
    </>
  )
}
