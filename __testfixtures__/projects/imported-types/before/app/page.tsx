import { TakeSeat } from '@/components/take-seat'

export default function Page() {
  return <TakeSeat row="A" />
}
