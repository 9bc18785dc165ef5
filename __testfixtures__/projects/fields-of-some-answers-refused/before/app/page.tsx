import { Books } from '@/components/books'

export default function Page() {
  return <Books id="1" />
}
