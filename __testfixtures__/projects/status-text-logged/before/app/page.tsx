import { LikeButton } from '@/components/like-button'
import { SaveButton } from '@/components/save-button'

export default function Page() {
  return (
    <>
      <SaveButton title="One" />
      <LikeButton id="1" />
    </>
  )
}
