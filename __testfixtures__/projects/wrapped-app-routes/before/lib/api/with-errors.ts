import { NextResponse } from 'next/server'

import { ApiError } from '../api-error'

type Handler<Rest extends unknown[]> = (req: Request, ...rest: Rest) => Promise<Response>

/** What a handler throws on purpose becomes its answer. */
export const withErrors =
  <Rest extends unknown[]>(handler: Handler<Rest>) =>
  async (req: Request, ...rest: Rest) => {
    try {
      return await handler(req, ...rest)
    } catch (error) {
      if (error instanceof ApiError) {
        return NextResponse.json({ error: error.message }, { status: 409 })
      }
      console.error(error)
      return NextResponse.json({ error: 'Something went wrong' }, { status: 500 })
    }
  }
