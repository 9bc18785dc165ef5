import { CopyNote } from '@/components/copy-note'
import { NewNote } from '@/components/new-note'

export default function Page() {
  return (
    <>
      <NewNote slug="read-on" />
      <CopyNote slug="read-on" />
    </>
  )
}
