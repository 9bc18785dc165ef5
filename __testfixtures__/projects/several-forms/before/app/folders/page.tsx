import { Folders } from '@/components/folders'
import { Invite } from '@/components/invite'

export default function Page() {
  return (
    <>
      <Folders />
      <Invite submit="Invite" send="Send" />
    </>
  )
}
