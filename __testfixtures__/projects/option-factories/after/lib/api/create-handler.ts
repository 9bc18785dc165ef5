import { NextResponse } from 'next/server'
import type { z } from 'zod'
import { ApiError } from '../api-error'
import { currentUser, type User } from '../session'

interface Context<Input> {
  body: Input
  user: User
  request: Request
  params: Promise<{ id: string }>
}

interface Options<Input> {
  schema?: z.ZodType<Input>
  roles?: User['role'][]
  audited?: boolean
  handler: (context: Context<Input>) => Promise<unknown>
}

/** What all endpoints have in common. */
export function createHandler<Input>(options: Options<Input>) {
  return async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
    try {
      const user = await currentUser()
      if (!user) return NextResponse.json({ error: 'Sign in first' }, { status: 401 })

      if (options.roles && !options.roles.includes(user.role)) {
        return NextResponse.json({ error: 'That is not for you' }, { status: 403 })
      }

      let body = undefined as Input
      if (options.schema) {
        const parsed = options.schema.safeParse(await request.json())
        if (!parsed.success) {
          return NextResponse.json({ error: 'Check the fields' }, { status: 400 })
        }
        body = parsed.data
      }

      if (options.audited) console.info('audit', user.id)

      const result = await options.handler({ body, user, request, params })
      return NextResponse.json(result)
    } catch (error) {
      if (error instanceof ApiError) {
        return NextResponse.json({ error: error.message }, { status: error.status })
      }
      console.error(error)
      return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
    }
  }
}
