import { Remove } from '@/components/remove'

export default function Page() {
  return <Remove note="1" tag="2" />
}
