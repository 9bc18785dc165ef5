import { MemberButtons } from '@/components/member-buttons'

export default function Page() {
  return <MemberButtons id="1" />
}
