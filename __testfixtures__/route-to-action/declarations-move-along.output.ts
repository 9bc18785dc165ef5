'use server'

import 'server-only'
import { z } from 'zod'
import { send } from '@/lib/mail'

/** What a subscriber tells us. */
const schema = z.object({ email: z.string().email() })

type Subscriber = z.infer<typeof schema>

async function welcome(subscriber: Subscriber) {
  await send(subscriber.email, 'Welcome')
}

export type CreateSubscriberResult =
  | { success: true; data: { message: string } }
  | { success: false; status: number; error: string }

export async function createSubscriber(
  input: z.input<typeof schema>,
): Promise<CreateSubscriberResult> {
  const subscriber = schema.parse(input)
  await welcome(subscriber)
  return { success: true, data: { message: 'Check your mail' } }
}
