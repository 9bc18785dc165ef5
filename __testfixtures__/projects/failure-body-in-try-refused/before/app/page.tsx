import { Report } from '@/components/report'

export default function Page() {
  return <Report id="1" current="OPEN" />
}
