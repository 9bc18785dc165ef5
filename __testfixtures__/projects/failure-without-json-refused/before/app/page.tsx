import { Card } from '@/components/card'

export default function Page() {
  return <Card id="1" />
}
