import { DeleteButton } from '@/components/delete-button'

export default function Page() {
  return <DeleteButton id="1" />
}
