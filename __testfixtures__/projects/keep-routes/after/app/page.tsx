import { Draft } from '@/components/draft'
import { NewPost } from '@/components/new-post'
import { RemovePost } from '@/components/remove-post'

export default function Page() {
  return (
    <>
      <NewPost />
      <RemovePost id="1" />
      <Draft author="1" />
    </>
  )
}
