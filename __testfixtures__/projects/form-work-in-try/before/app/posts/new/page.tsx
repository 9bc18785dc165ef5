import { NewPost } from '@/components/new-post'

export default function Page() {
  return <NewPost />
}
