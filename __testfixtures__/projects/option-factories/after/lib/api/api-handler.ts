import { NextResponse } from 'next/server'
import type { z } from 'zod'
import { currentUser, type User } from '../session'

interface Options<Schema extends z.ZodType> {
  auth?: boolean
  schema: Schema
  handle(input: { body: z.infer<Schema>; user: User | null }): Promise<Response>
}

export const apiHandler =
  <Schema extends z.ZodType>({ auth = true, schema, handle }: Options<Schema>) =>
  async (req: Request) => {
    const user = auth ? await currentUser() : null
    if (auth && !user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    const parsed = schema.safeParse(await req.json())
    if (!parsed.success) return NextResponse.json({ error: 'Check the fields' }, { status: 400 })
    return handle({ body: parsed.data as z.infer<Schema>, user })
  }
