import { LikeButton } from '@/components/like-button'
import { SaveButton } from '@/components/save-button'

export default function Page() {
  return (
    <>
      <LikeButton id="1" isLiked={false} />
      <SaveButton id="1" isSaved={false} />
    </>
  )
}
