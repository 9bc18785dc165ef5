import { Presence } from '@/components/presence'
import { SaveButton } from '@/components/save-button'
import { ViewCounter } from '@/components/view-counter'

export default function Page() {
  return (
    <>
      <SaveButton id="1" />
      <ViewCounter slug="first" again />
      <Presence slugs={['first']} />
    </>
  )
}
