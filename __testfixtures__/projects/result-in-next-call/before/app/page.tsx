import { NewShelf } from '@/components/new-shelf'

export default function Page() {
  return <NewShelf />
}
