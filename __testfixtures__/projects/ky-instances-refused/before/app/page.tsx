import { Member } from '@/components/member'

export default function Page() {
  return <Member id="1" />
}
