import { DraftButton, FollowButton, LikeButton } from '@/components/refused-buttons'
import { SaveButton } from '@/components/save-button'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <DraftButton id="1" />
      <LikeButton id="1" />
      <FollowButton id="1" />
    </>
  )
}
