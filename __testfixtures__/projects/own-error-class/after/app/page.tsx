import { PostButtons } from '@/components/post-buttons'

export default function Page() {
  return <PostButtons title="1" />
}
