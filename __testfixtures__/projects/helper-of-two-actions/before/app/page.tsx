import { Loads } from '@/components/loads'

export default function Page() {
  return <Loads />
}
