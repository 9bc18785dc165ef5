import type { Genre } from './choices'
import { query } from './db'
import type { BookInput } from './schemas'

export type Book = {
  id: number
  title: string
  author: string
  genre: Genre
  pages: number
  summary: string
  lendable: boolean
  ownerId: number
  createdAt: Date
}

export type ShelfBook = Book & {
  owner: string
  likes: number
  liked: boolean
  finished: boolean
  comments: number
}

const bookColumns = `
  books.id, books.title, books.author, books.genre, books.pages, books.summary, books.lendable,
  books.owner_id as "ownerId", books.created_at as "createdAt"`

const shelfColumns = `${bookColumns},
  users.name as owner,
  (select count(*)::int from likes where likes.book_id = books.id) as likes,
  exists (select 1 from likes where likes.book_id = books.id and likes.user_id = $1) as liked,
  exists (select 1 from finished where finished.book_id = books.id and finished.user_id = $1) as finished,
  (select count(*)::int from comments where comments.book_id = books.id) as comments`

export async function listShelf(viewerId: number): Promise<ShelfBook[]> {
  return query<ShelfBook>(
    `select ${shelfColumns} from books join users on users.id = books.owner_id order by books.id`,
    [viewerId],
  )
}

export async function getShelfBook(id: number, viewerId: number): Promise<ShelfBook | null> {
  const [book] = await query<ShelfBook>(
    `select ${shelfColumns} from books join users on users.id = books.owner_id where books.id = $2`,
    [viewerId, id],
  )
  return book ?? null
}

export async function searchBooks(text: string): Promise<Book[]> {
  return query<Book>(
    `select ${bookColumns} from books
     where title ilike $1 or author ilike $1 order by title limit 5`,
    [`%${text}%`],
  )
}

export async function getBook(id: number): Promise<Book | null> {
  const [book] = await query<Book>(`select ${bookColumns} from books where id = $1`, [id])
  return book ?? null
}

export async function findBook(title: string, author: string): Promise<Book | null> {
  const [book] = await query<Book>(
    `select ${bookColumns} from books where title = $1 and author = $2`,
    [title, author],
  )
  return book ?? null
}

export async function createBook(input: BookInput, ownerId: number): Promise<Book> {
  const [book] = await query<Book>(
    `insert into books (title, author, genre, pages, summary, lendable, owner_id)
     values ($1, $2, $3, $4, $5, $6, $7) returning ${bookColumns}`,
    [input.title, input.author, input.genre, input.pages, input.summary, input.lendable, ownerId],
  )
  return book
}

export async function updateBook(id: number, input: BookInput): Promise<Book> {
  const [book] = await query<Book>(
    `update books set title = $2, author = $3, genre = $4, pages = $5, summary = $6, lendable = $7
     where id = $1 returning ${bookColumns}`,
    [id, input.title, input.author, input.genre, input.pages, input.summary, input.lendable],
  )
  return book
}

export async function deleteBook(id: number): Promise<void> {
  await query('delete from books where id = $1', [id])
}

export async function toggleLike(bookId: number, userId: number): Promise<number> {
  const removed = await query('delete from likes where book_id = $1 and user_id = $2 returning 1', [
    bookId,
    userId,
  ])
  if (removed.length === 0) {
    await query('insert into likes (book_id, user_id) values ($1, $2)', [bookId, userId])
  }
  const [{ likes }] = await query<{ likes: number }>(
    'select count(*)::int as likes from likes where book_id = $1',
    [bookId],
  )
  return likes
}

export async function toggleFinished(bookId: number, userId: number): Promise<boolean> {
  const removed = await query(
    'delete from finished where book_id = $1 and user_id = $2 returning 1',
    [bookId, userId],
  )
  if (removed.length > 0) return false

  await query('insert into finished (book_id, user_id) values ($1, $2)', [bookId, userId])
  return true
}
