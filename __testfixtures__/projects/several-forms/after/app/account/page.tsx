import { Account } from '@/components/account'

export default function Page() {
  return <Account />
}
