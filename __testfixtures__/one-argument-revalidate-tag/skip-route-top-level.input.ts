import { revalidateTag } from 'next/cache'

revalidateTag('posts')

export async function GET() {
  return Response.json({})
}
