import { withAuth } from 'auth-kit'

export const POST = withAuth(async (req) => Response.json(await req.json()))
