import { SaveNote } from '@/components/save-note'
import { SaveTag } from '@/components/save-tag'

export default function Page() {
  return (
    <>
      <SaveNote text="Read on" />
      <SaveTag text="novel" />
    </>
  )
}
