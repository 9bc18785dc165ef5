import { revalidateTag } from 'next/cache'

export default function handler(req, res) {
  revalidateTag('posts')
  res.end()
}
