import { read, remove, write } from '@/lib/posts'

export const GET = async () => Response.json(await read())

export const POST = async (req: Request) => {
  return Response.json(await write(await req.json()))
}

export const DELETE = async () => {
  await remove()
  return new Response(null, { status: 204 })
}
