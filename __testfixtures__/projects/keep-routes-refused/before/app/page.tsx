import { Counter } from '@/components/counter'
import { Headers } from '@/components/headers'
import { Mixed } from '@/components/mixed'
import { Statuses } from '@/components/statuses'
import { Typed } from '@/components/typed'

export default function Page() {
  return (
    <>
      <Statuses />
      <Mixed />
      <Counter />
      <Typed />
      <Headers />
    </>
  )
}
