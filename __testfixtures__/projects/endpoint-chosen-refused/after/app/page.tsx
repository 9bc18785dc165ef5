import { SaveButton } from '@/components/save-button'
import { TagButton } from '@/components/tag-button'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <TagButton id="1" />
    </>
  )
}
