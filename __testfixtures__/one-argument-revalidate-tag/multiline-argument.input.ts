import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag(
    // One tag for each reader.
    tagOf('posts'),
  )
  return Response.json({})
}
