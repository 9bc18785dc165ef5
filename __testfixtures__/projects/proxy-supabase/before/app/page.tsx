import { SaveButton } from '@/components/save-button'

export default function Page() {
  return <SaveButton />
}
