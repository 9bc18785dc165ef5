import { TeamButtons } from '@/components/team-buttons'

export default function Page() {
  return <TeamButtons id="1" />
}
