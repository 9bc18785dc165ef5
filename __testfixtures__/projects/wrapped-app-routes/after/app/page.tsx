import { DeleteAccount } from '@/components/delete-account'
import { NoteButtons } from '@/components/note-buttons'

export default function Page() {
  return (
    <>
      <NoteButtons id="1" />
      <DeleteAccount />
    </>
  )
}
