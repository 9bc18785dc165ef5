import { Buttons } from '@/components/buttons'
import { Checkout } from '@/components/checkout'
import { Reports } from '@/components/reports'

export default function Page() {
  return (
    <>
      <Buttons id="1" />
      <Checkout plan="pro" userId={null} />
      <Reports />
    </>
  )
}
