import { revalidateTag } from 'next/cache'

export function refreshPosts() {
  revalidateTag('posts')
}
