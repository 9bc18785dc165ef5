import { notFound, unstable_rethrow } from 'next/navigation'
import { findPosts } from '../lib/posts'

export default async function Page({ params }: { params: { id: string } }) {
  let posts: string[] = []
  try {
    const found = await findPosts(params.id)
    if (!found) notFound()
    posts = found
  } catch (error) {
    unstable_rethrow(error)
    console.error('Could not load the posts', error)
  }

  return (
    <ul>
      {posts.map((post) => (
        <li key={post}>{post}</li>
      ))}
    </ul>
  )
}
