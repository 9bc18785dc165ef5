import { PrintButton } from '@/components/print-button'

export default function Page() {
  return <PrintButton />
}
