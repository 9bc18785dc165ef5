import Link from 'next/link'
import { notFound } from 'next/navigation'
import { BorrowForm } from '@/components/borrow-form'
import { DeleteBookButton } from '@/components/delete-book-button'
import { Discussion } from '@/components/discussion'
import { FinishedToggle } from '@/components/finished-toggle'
import { LikeButton } from '@/components/like-button'
import { RecapButton } from '@/components/recap-button'
import { ReturnButton } from '@/components/return-button'
import { getShelfBook } from '@/lib/books'
import { listComments } from '@/lib/comments'
import { getLoanOfBook } from '@/lib/loans'
import { requireSession } from '@/lib/session'

export default async function BookPage({ params }: { params: Promise<{ id: string }> }) {
  const session = await requireSession()
  const { id } = await params
  const book = await getShelfBook(Number(id), session.userId)
  if (!book) notFound()

  const [loan, comments] = await Promise.all([getLoanOfBook(book.id), listComments(book.id)])

  return (
    <>
      <div className="title-row">
        <h1>{book.title}</h1>
        {book.ownerId === session.userId && (
          <div className="actions">
            <Link href={`/books/${book.id}/edit`} className="button">
              Edit
            </Link>
            <DeleteBookButton bookId={book.id} />
          </div>
        )}
      </div>
      <p className="byline">
        {book.author} · {book.genre} · {book.pages} pages · on the shelf since{' '}
        {book.createdAt.toISOString().slice(0, 10)}
      </p>
      {book.summary && <p>{book.summary}</p>}
      <div className="actions">
        <LikeButton bookId={book.id} likes={book.likes} liked={book.liked} />
        <FinishedToggle bookId={book.id} finished={book.finished} />
      </div>

      <section className="card">
        <h2>Borrow it</h2>
        {loan ? (
          <p>
            {loan.borrower} has it for {loan.weeks} weeks.{' '}
            {loan.userId === session.userId && <ReturnButton loanId={loan.id} />}
          </p>
        ) : book.lendable ? (
          <BorrowForm bookId={book.id} />
        ) : (
          <p>{book.owner} keeps this one at home.</p>
        )}
      </section>

      <section className="card">
        <h2>Discussion ({book.comments})</h2>
        <Discussion
          bookId={book.id}
          initialComments={comments.map((comment) => ({
            ...comment,
            createdAt: comment.createdAt.toISOString(),
          }))}
        />
        <RecapButton bookId={book.id} />
      </section>
    </>
  )
}
