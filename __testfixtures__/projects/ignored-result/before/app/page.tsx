import { DraftButton } from '@/components/draft-button'
import { LikeButton } from '@/components/like-button'
import { View } from '@/components/view'

export default function Page() {
  return (
    <>
      <LikeButton id="1" />
      <DraftButton />
      <View slug="home" />
    </>
  )
}
