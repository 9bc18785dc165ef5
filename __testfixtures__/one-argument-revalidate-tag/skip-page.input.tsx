import { revalidateTag } from 'next/cache'

export default function Page() {
  revalidateTag('posts')
  return null
}
