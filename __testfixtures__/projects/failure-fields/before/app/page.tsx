import { Invite } from '@/components/invite'
import { Seats } from '@/components/seats'

export default function Page() {
  return (
    <>
      <Invite email="ada@example.org" />
      <Seats guests={[]} />
    </>
  )
}
