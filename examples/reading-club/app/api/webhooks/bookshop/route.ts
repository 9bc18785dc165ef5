import { createHmac, timingSafeEqual } from 'node:crypto'
import { query } from '@/lib/db'

export async function POST(request: Request) {
  const secret = process.env.BOOKSHOP_WEBHOOK_SECRET
  if (!secret) return Response.json({ error: 'Webhook is not configured' }, { status: 503 })

  const body = await request.text()
  const expected = createHmac('sha256', secret).update(body).digest()
  const given = Buffer.from(request.headers.get('x-bookshop-signature') ?? '', 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return Response.json({ error: 'Bad signature' }, { status: 401 })
  }

  const order = JSON.parse(body) as { id: string; title: string; status: string }
  await query(
    `insert into orders (id, title, status) values ($1, $2, $3)
     on conflict (id) do update set status = excluded.status`,
    [order.id, order.title, order.status],
  )
  return Response.json({ received: true })
}
