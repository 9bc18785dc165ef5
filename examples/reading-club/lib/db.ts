import { PGlite } from '@electric-sql/pglite'
import { createTables, fillTables } from './seed'

const globalForDb = globalThis as typeof globalThis & { readingClubDb?: Promise<PGlite> }

async function open() {
  const db = new PGlite()
  await db.exec(createTables)
  await db.exec(fillTables)
  return db
}

// Kept on globalThis: pages, route handlers and the proxy are bundled apart but share one process.
export function getDb() {
  globalForDb.readingClubDb ??= open()
  return globalForDb.readingClubDb
}

export async function query<Row>(sql: string, params: unknown[] = []): Promise<Row[]> {
  const db = await getDb()
  const result = await db.query<Row>(sql, params)
  return result.rows
}

export function isUniqueViolation(error: unknown) {
  return error instanceof Error && 'code' in error && error.code === '23505'
}
