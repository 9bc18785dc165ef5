import { PostMenu } from '@/components/post-menu'
import { RefusedMenu } from '@/components/refused-menu'

export default function Page() {
  return (
    <>
      <PostMenu id="1" list={{ id: '1' }} />
      <RefusedMenu query={{ id: '1' }} title="" />
    </>
  )
}
