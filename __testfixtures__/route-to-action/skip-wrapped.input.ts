import { withAuth } from '@/lib/with-auth'

export const POST = withAuth(async (req) => Response.json(await req.json()))
