import { Shelf } from '@/components/shelf'

export default function Page() {
  return <Shelf id="1" />
}
