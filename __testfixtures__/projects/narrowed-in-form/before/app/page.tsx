import { RenameFolder } from '@/components/rename-folder'
import { RenameParent } from '@/components/rename-parent'
import { RenameShelf } from '@/components/rename-shelf'

export default function Page() {
  return (
    <>
      <RenameFolder folder="novels" parent="books" />
      <RenameParent parent="books" />
      <RenameShelf shelf={null} />
    </>
  )
}
