import { Posts } from '@/components/posts'

export default function Page() {
  return <Posts id="1" />
}
