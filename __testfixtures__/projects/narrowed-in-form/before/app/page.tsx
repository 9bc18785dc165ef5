import { RenameFolder } from '@/components/rename-folder'
import { RenameParent } from '@/components/rename-parent'

export default function Page() {
  return (
    <>
      <RenameFolder folder="novels" parent="books" />
      <RenameParent parent="books" />
    </>
  )
}
