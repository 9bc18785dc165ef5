import { LikeButton } from '@/components/like-button'
import { SaveButton } from '@/components/save-button'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <LikeButton id="1" />
    </>
  )
}
