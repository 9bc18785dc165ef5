import { AddNote, RemoveNote, AddDraft, RemoveDraft } from '@/components/note-buttons'

export default function Page() {
  return (
    <>
      <AddNote id="1" />
      <RemoveNote id="1" />
      <AddDraft id="1" />
      <RemoveDraft id="1" />
    </>
  )
}
