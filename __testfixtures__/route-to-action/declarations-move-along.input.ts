import { NextResponse } from 'next/server'
import { z } from 'zod'
import { send } from '@/lib/mail'
import { list } from '@/lib/list'

/** What a subscriber tells us. */
const schema = z.object({ email: z.string().email() })

type Subscriber = z.infer<typeof schema>

async function welcome(subscriber: Subscriber) {
  await send(subscriber.email, 'Welcome')
}

export async function GET() {
  return NextResponse.json(await list())
}

export async function POST(req: Request) {
  const subscriber = schema.parse(await req.json())
  await welcome(subscriber)
  return NextResponse.json({ message: 'Check your mail' })
}
