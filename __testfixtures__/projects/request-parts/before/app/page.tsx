import { Buttons } from '@/components/buttons'

export default function Page() {
  return <Buttons post="1" />
}
