import { PostButtons } from '@/components/post-buttons'
import { RefusedButtons } from '@/components/refused-buttons'

export default function Page() {
  return (
    <>
      <PostButtons title="First" />
      <RefusedButtons id="1" />
    </>
  )
}
