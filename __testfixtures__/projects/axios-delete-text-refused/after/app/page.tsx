import { PostMenu } from '@/components/post-menu'

export default function Page() {
  return <PostMenu id="1" />
}
