import { Notes } from '@/components/notes'

export default function Page() {
  return <Notes />
}
