import { AddTitle, AddVisit, AddDraft } from '@/components/note-buttons'

export default function Page() {
  return (
    <>
      <AddTitle id="1" />
      <AddVisit id="1" />
      <AddDraft id="1" />
    </>
  )
}
