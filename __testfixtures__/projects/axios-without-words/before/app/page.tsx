import { PostButtons } from '@/components/post-buttons'
import { RefusedButtons } from '@/components/refused-buttons'

export default function Page() {
  return (
    <>
      <PostButtons id="1" />
      <RefusedButtons id="1" />
    </>
  )
}
