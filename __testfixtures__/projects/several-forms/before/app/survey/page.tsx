import { Survey } from '@/components/survey'

export default function Page() {
  return <Survey />
}
