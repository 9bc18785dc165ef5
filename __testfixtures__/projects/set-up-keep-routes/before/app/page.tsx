import { Members } from '@/components/members'

export default function Page() {
  return <Members email="ada@example.org" />
}
