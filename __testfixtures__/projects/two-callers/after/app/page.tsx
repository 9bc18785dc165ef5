import { SaveButton } from '@/components/save-button'
import { QuickAdd } from '@/components/quick-add'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <QuickAdd />
    </>
  )
}
