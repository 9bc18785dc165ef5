import { Board } from '@/components/board'

export default function Page() {
  return <Board id="1" />
}
