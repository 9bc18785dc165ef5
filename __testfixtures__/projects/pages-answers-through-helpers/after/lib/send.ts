import type { NextApiResponse } from 'next'
import { logError } from './log'

export function sendError(res: NextApiResponse, status: number, message: string, details?: unknown) {
  return res.status(status).json({ error: message, details })
}

export function sendData<T>(res: NextApiResponse, data: T) {
  res.status(200).json({ data } as { data: T })
}

export async function sendFailure(res: NextApiResponse, error: unknown) {
  if (typeof error === 'string') return sendError(res, 400, error)
  logError(error)
  sendError(res, 500, 'Something went wrong')
}

export function methodNotAllowed(res: NextApiResponse, allowed: string[]) {
  res.setHeader('Allow', allowed)
  res.status(405).json({ error: 'Method not allowed' })
}
