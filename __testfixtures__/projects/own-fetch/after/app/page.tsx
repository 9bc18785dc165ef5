import { PostButtons } from '@/components/post-buttons'
import { listPosts } from '@/lib/posts'

export default async function Page() {
  const posts = await listPosts()
  return <PostButtons title={`${posts.length}`} />
}
