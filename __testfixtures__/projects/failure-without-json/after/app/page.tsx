import { DeleteCard, RenameCard } from '@/components/cards'

export default function Page() {
  return (
    <>
      <DeleteCard id="1" />
      <RenameCard id="1" />
    </>
  )
}
