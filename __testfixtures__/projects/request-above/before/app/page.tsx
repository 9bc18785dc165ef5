import { NewPost } from '@/components/new-post'
import { PostMenu } from '@/components/post-menu'

export default function Page() {
  return (
    <>
      <NewPost />
      <PostMenu id="1" />
    </>
  )
}
