import { Invite } from '@/components/invite'
import { Members } from '@/components/members'

export default function Page() {
  return (
    <>
      <Members ids={['1', '2']} />
      <Invite />
    </>
  )
}
