import { AddFriend } from '@/components/add-friend'
import { Comments } from '@/components/comments'
import { DeleteButton } from '@/components/delete-button'
import { Rename } from '@/components/rename'
import { SaveButton } from '@/components/save-button'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <Comments postId="1" />
      <AddFriend />
      <Rename />
      <DeleteButton id="1" />
    </>
  )
}
