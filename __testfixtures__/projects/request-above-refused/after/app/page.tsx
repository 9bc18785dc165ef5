import { Drafts } from '@/components/drafts'

export default function Page() {
  return <Drafts />
}
