import * as cache from 'next/cache'

export const DELETE = async () => {
  cache.revalidateTag('posts')
  return new Response(null, { status: 204 })
}
