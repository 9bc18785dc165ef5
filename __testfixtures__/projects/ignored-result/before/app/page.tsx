import { DraftButton } from '@/components/draft-button'
import { LikeButton } from '@/components/like-button'

export default function Page() {
  return (
    <>
      <LikeButton id="1" />
      <DraftButton />
    </>
  )
}
