import { Buttons } from '@/components/buttons'

export default function Page() {
  return <Buttons id="1" />
}
