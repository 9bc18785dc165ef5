import { DeleteButton } from '@/components/delete-button'
import { Saver } from '@/components/saver'

export default function Page() {
  return (
    <>
      <Saver />
      <DeleteButton id="1" />
    </>
  )
}
