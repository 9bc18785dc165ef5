import { read, remove } from '@/lib/posts'

export const GET = async () => Response.json(await read())

export const DELETE = async () => {
  await remove()
  return new Response(null, { status: 204 })
}
