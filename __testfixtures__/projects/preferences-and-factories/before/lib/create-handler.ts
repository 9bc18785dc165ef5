import { NextResponse } from 'next/server'
import { getSession } from './session'

interface Options<Input> {
  parse: (body: unknown) => Input | null
  handler: (input: Input, userId: string) => Promise<unknown>
}

export function createHandler<Input>({ parse, handler }: Options<Input>) {
  return async (request: Request) => {
    const session = await getSession()
    if (!session) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    const input = parse(await request.json())
    if (!input) return NextResponse.json({ error: 'Check the fields' }, { status: 400 })
    return NextResponse.json(await handler(input, session.user.id))
  }
}
