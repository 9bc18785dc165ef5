import { Members } from '@/components/members'

export default function Page() {
  return <Members id="1" />
}
