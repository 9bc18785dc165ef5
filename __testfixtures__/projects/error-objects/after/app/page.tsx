import { Reviews } from '@/components/reviews'

export default function Page() {
  return <Reviews id="1" />
}
