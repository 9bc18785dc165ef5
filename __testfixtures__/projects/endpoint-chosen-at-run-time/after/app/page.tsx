import { SaveButton } from '@/components/save-button'
import { TouchButton } from '@/components/touch-button'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <TouchButton post={{ id: '2', title: 'Two' }} isNew={false} />
    </>
  )
}
