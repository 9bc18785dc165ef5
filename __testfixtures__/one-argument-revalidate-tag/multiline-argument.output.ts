import { revalidateTag } from 'next/cache'

export async function POST() {
  revalidateTag(
    // One tag for each reader.
    tagOf('posts'),
    'max',
  )
  return Response.json({})
}
