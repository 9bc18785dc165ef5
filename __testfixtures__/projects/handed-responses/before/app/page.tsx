import { DealButtons } from '@/components/deal-buttons'
import { RoleButton } from '@/components/role-button'

export default function Page() {
  return (
    <>
      <DealButtons id="1" />
      <RoleButton id="1" />
    </>
  )
}
