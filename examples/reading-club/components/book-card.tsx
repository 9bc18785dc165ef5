import Link from 'next/link'
import type { ShelfBook } from '@/lib/books'
import { FinishedToggle } from './finished-toggle'
import { LikeButton } from './like-button'
import { TakeBackButton } from './take-back-button'

export function BookCard({ book, own }: { book: ShelfBook; own: boolean }) {
  return (
    <li className="card">
      <h2>
        <Link href={`/books/${book.id}`}>{book.title}</Link>
      </h2>
      <p className="byline">
        {book.author} · {book.pages} pages · brought by {book.owner}
      </p>
      <p className="counts">{book.comments === 1 ? '1 comment' : `${book.comments} comments`}</p>
      <div className="actions">
        <LikeButton bookId={book.id} likes={book.likes} liked={book.liked} />
        <FinishedToggle bookId={book.id} finished={book.finished} />
        {own && <TakeBackButton id={book.id} title={book.title} />}
      </div>
    </li>
  )
}
