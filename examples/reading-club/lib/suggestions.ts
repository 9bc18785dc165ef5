import type { Genre } from './choices'
import { query } from './db'
import type { SuggestionInput } from './schemas'

export type Suggestion = {
  id: number
  title: string
  author: string
  genre: Genre
  reason: string
  ownsCopy: boolean
  userId: number
  user: string
  votes: number
}

export async function listSuggestions(): Promise<Suggestion[]> {
  return query<Suggestion>(
    `select suggestions.id, suggestions.title, suggestions.author, suggestions.genre,
       suggestions.reason, suggestions.owns_copy as "ownsCopy", suggestions.user_id as "userId",
       users.name as user, count(votes.user_id)::int as votes
     from suggestions join users on users.id = suggestions.user_id
     left join votes on votes.suggestion_id = suggestions.id
     group by suggestions.id, users.name order by suggestions.id`,
  )
}

export async function getSuggestion(id: number): Promise<Suggestion | null> {
  const suggestions = await listSuggestions()
  return suggestions.find((suggestion) => suggestion.id === id) ?? null
}

export async function findSuggestion(title: string): Promise<{ id: number } | null> {
  const [suggestion] = await query<{ id: number }>('select id from suggestions where title = $1', [
    title,
  ])
  return suggestion ?? null
}

export async function createSuggestion(
  input: SuggestionInput,
  userId: number,
): Promise<{ id: number }> {
  const [suggestion] = await query<{ id: number }>(
    `insert into suggestions (title, author, genre, reason, owns_copy, user_id)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [input.title, input.author, input.genre, input.reason, input.ownsCopy, userId],
  )
  return suggestion
}

export async function vote(suggestionId: number, userId: number): Promise<number> {
  await query('insert into votes (suggestion_id, user_id) values ($1, $2) on conflict do nothing', [
    suggestionId,
    userId,
  ])
  const [{ votes }] = await query<{ votes: number }>(
    'select count(*)::int as votes from votes where suggestion_id = $1',
    [suggestionId],
  )
  return votes
}
