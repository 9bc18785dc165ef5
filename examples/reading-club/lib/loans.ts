import { query } from './db'

export type Loan = {
  id: number
  bookId: number
  userId: number
  borrower: string
  weeks: number
  createdAt: Date
}

const loanColumns = `
  loans.id, loans.book_id as "bookId", loans.user_id as "userId", users.name as borrower,
  loans.weeks, loans.created_at as "createdAt"`

export async function getLoanOfBook(bookId: number): Promise<Loan | null> {
  const [loan] = await query<Loan>(
    `select ${loanColumns} from loans join users on users.id = loans.user_id
     where loans.book_id = $1`,
    [bookId],
  )
  return loan ?? null
}

export async function getLoan(id: number): Promise<Loan | null> {
  const [loan] = await query<Loan>(
    `select ${loanColumns} from loans join users on users.id = loans.user_id where loans.id = $1`,
    [id],
  )
  return loan ?? null
}

export async function createLoan(
  bookId: number,
  userId: number,
  weeks: number,
): Promise<{ id: number; createdAt: Date }> {
  const [loan] = await query<{ id: number; createdAt: Date }>(
    `insert into loans (book_id, user_id, weeks) values ($1, $2, $3)
     returning id, created_at as "createdAt"`,
    [bookId, userId, weeks],
  )
  return loan
}

export async function deleteLoan(id: number): Promise<void> {
  await query('delete from loans where id = $1', [id])
}
