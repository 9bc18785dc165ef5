import { query } from './db'
import type { QuoteInput } from './schemas'

export type Quote = {
  id: number
  text: string
  source: string
  userId: number
  user: string
  stars: number
  starred: boolean
}

export async function listQuotes(readerId: number): Promise<Quote[]> {
  return query<Quote>(
    `select quotes.id, quotes.text, quotes.source, quotes.user_id as "userId", users.name as user,
       count(stars.user_id)::int as stars, coalesce(bool_or(stars.user_id = $1), false) as starred
     from quotes join users on users.id = quotes.user_id
     left join stars on stars.quote_id = quotes.id
     group by quotes.id, users.name order by quotes.id`,
    [readerId],
  )
}

export async function getQuote(id: number): Promise<{ id: number; userId: number } | null> {
  const [quote] = await query<{ id: number; userId: number }>(
    'select id, user_id as "userId" from quotes where id = $1',
    [id],
  )
  return quote ?? null
}

export async function createQuote(input: QuoteInput, userId: number): Promise<{ id: number }> {
  const [quote] = await query<{ id: number }>(
    'insert into quotes (text, source, user_id) values ($1, $2, $3) returning id',
    [input.text, input.source, userId],
  )
  return quote
}

export async function updateQuote(id: number, input: QuoteInput): Promise<void> {
  await query('update quotes set text = $2, source = $3 where id = $1', [
    id,
    input.text,
    input.source,
  ])
}

export async function deleteQuote(id: number): Promise<void> {
  await query('delete from quotes where id = $1', [id])
}

export async function star(quoteId: number, userId: number): Promise<void> {
  await query('insert into stars (quote_id, user_id) values ($1, $2) on conflict do nothing', [
    quoteId,
    userId,
  ])
}

export async function unstar(quoteId: number, userId: number): Promise<void> {
  await query('delete from stars where quote_id = $1 and user_id = $2', [quoteId, userId])
}
