import { createSession } from '@/lib/accounts'
import { getDb } from '@/lib/db'
import { clearTables, fillTables } from '@/lib/seed'

// For browser tests: back to the demo data, and a session for each demo account.
export async function POST() {
  if (process.env.E2E !== '1') return new Response('Not found', { status: 404 })

  const db = await getDb()
  await db.exec(clearTables)
  await db.exec(fillTables)
  return Response.json({
    ana: await createSession(1),
    ben: await createSession(2),
    chloe: await createSession(3),
  })
}
