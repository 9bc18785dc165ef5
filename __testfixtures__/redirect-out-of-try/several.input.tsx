import { notFound, redirect } from 'next/navigation'
import { findPost, findSession } from '../lib/posts'

export default async function Page({ params }: { params: { id: string } }) {
  try {
    const session = await findSession()
    if (!session) {
      redirect('/login')
    }
    const post = (await findPost(params.id)) ?? notFound()
    return <h1>{post.title}</h1>
  } catch (error) {
    return <p>Something went wrong</p>
  }
}
