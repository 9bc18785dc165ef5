import { query } from './db'

export type Comment = { id: number; author: string; body: string; createdAt: Date }

export async function listComments(bookId: number): Promise<Comment[]> {
  return query<Comment>(
    `select comments.id, users.name as author, comments.body, comments.created_at as "createdAt"
     from comments join users on users.id = comments.author_id
     where comments.book_id = $1 order by comments.id`,
    [bookId],
  )
}

export async function addComment(bookId: number, authorId: number, body: string): Promise<Comment> {
  const [comment] = await query<Comment>(
    `with added as (
       insert into comments (book_id, author_id, body) values ($1, $2, $3) returning *
     )
     select added.id, users.name as author, added.body, added.created_at as "createdAt"
     from added join users on users.id = added.author_id`,
    [bookId, authorId, body],
  )
  return comment
}
