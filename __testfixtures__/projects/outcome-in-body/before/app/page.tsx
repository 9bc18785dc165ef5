import { Buttons } from '@/components/buttons'
import { Reports } from '@/components/reports'

export default function Page() {
  return (
    <>
      <Buttons id="1" />
      <Reports />
    </>
  )
}
