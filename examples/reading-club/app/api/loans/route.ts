import { NextResponse, type NextRequest } from 'next/server'
import { getBook } from '@/lib/books'
import { createLoan, deleteLoan, getLoan, getLoanOfBook } from '@/lib/loans'
import { getSession } from '@/lib/session'

export async function POST(req: NextRequest) {
  try {
    const session = await getSession()
    if (!session) {
      return NextResponse.json({ error: 'Please sign in to borrow a book' }, { status: 401 })
    }

    const { bookId, weeks } = (await req.json()) as { bookId: number; weeks: number }
    if (!Number.isInteger(weeks) || weeks < 1) {
      return NextResponse.json({ error: 'Borrow it for a week at least' }, { status: 400 })
    }

    const book = await getBook(bookId)
    if (!book || !book.lendable) {
      return NextResponse.json({ error: 'This book is not for loan' }, { status: 404 })
    }
    if (await getLoanOfBook(bookId)) {
      return NextResponse.json({ error: 'Somebody was faster: it is on loan' }, { status: 409 })
    }

    const loan = await createLoan(bookId, session.userId, weeks)
    return NextResponse.json(loan, { status: 201 })
  } catch (error) {
    console.error('Loan failed', error)
    return NextResponse.json({ error: 'The loan could not be written down' }, { status: 500 })
  }
}

export async function DELETE(req: NextRequest) {
  const session = await getSession()
  if (!session) {
    return NextResponse.json({ error: 'Please sign in to return a book' }, { status: 401 })
  }

  const id = Number(req.nextUrl.searchParams.get('id'))
  const loan = await getLoan(id)
  if (!loan) return NextResponse.json({ error: 'This loan has ended' }, { status: 404 })
  if (loan.userId !== session.userId) {
    return NextResponse.json({ error: 'Only the borrower can return it' }, { status: 403 })
  }

  await deleteLoan(id)
  return NextResponse.json({ ok: true })
}
