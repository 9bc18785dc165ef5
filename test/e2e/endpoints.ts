import { createHmac } from 'node:crypto'
import { readDatabase, resetDatabase, secrets, type AppServer } from './app-server.ts'

/** What machines ask these endpoints and what they are told, to be compared with the answers before the migration. */
export async function askKeptEndpoints(server: AppServer): Promise<Record<string, string>> {
  const sessions = await resetDatabase(server)
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(server.url + path, { redirect: 'manual', ...init })
    return `${response.status} ${await response.text()}`
  }
  const asAna = { headers: { cookie: `session=${sessions.ana}` } }
  const asBen = { headers: { cookie: `session=${sessions.ben}` } }
  const order = JSON.stringify({ id: 'o-1', title: 'Dune', status: 'shipped' })
  const signature = createHmac('sha256', secrets.BOOKSHOP_WEBHOOK_SECRET).update(order).digest('hex')
  const webhook = { method: 'POST', body: order }
  const announcement = { method: 'POST', body: JSON.stringify({ message: 'Bring cake.' }) }

  const answers = {
    'webhook, signed': await ask('/api/webhooks/bookshop', {
      ...webhook,
      headers: { 'x-bookshop-signature': signature },
    }),
    'webhook, not signed': await ask('/api/webhooks/bookshop', webhook),
    'cron, with the secret': await ask('/api/cron/digest', {
      headers: { authorization: `Bearer ${secrets.CRON_SECRET}` },
    }),
    'cron, without': await ask('/api/cron/digest'),
    'admin endpoint, as admin': await ask('/api/admin/announcement', { ...announcement, ...asAna }),
    'admin endpoint, as member': await ask('/api/admin/announcement', { ...announcement, ...asBen }),
    'streamed recap': await ask('/api/books/1/recap', { method: 'POST', ...asBen }),
    'export, as member': await ask('/api/export', asBen),
    'books, a read beside a migrated method': await ask('/api/books?q=levi', asBen),
    'meetings, a read beside a migrated method': await ask('/api/meetings', asBen),
    'suggestions, a read beside a migrated method': await ask('/api/suggestions'),
  }
  const database = (await readDatabase(server, sessions)) as Record<string, object[]>
  const written = ['orders', 'digests', 'announcements'].flatMap((table) => database[table] ?? [])
  return { ...answers, database: JSON.stringify(written.map((row) => ({ ...row, created_at: undefined }))) }
}

/** For each of `POST /api/books`-like ids, whether a signed-in admin still finds something there. */
export async function askRetiredEndpoints(server: AppServer, ids: string[]): Promise<('there' | 'gone')[]> {
  const sessions = await resetDatabase(server)
  const answers: ('there' | 'gone')[] = []
  for (const id of ids) {
    const [method, path] = id.split(' ') as [string, string]
    const response = await fetch(server.url + path.replace('[id]', '1'), {
      method,
      body: '{}',
      headers: { 'Content-Type': 'application/json', cookie: `session=${sessions.ana}` },
    })
    // A path of which only a read is left refuses the method instead.
    answers.push(isGone(response, await response.text()) ? 'gone' : 'there')
  }
  return answers
}

/** The app's own 404 answers are JSON. */
function isGone(response: Response, body: string): boolean {
  return response.status === 405 || (response.status === 404 && !body.startsWith('{'))
}
