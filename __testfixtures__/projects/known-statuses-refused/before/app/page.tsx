import { NoteButtons } from '@/components/note-buttons'

export default function Page() {
  return <NoteButtons id="1" />
}
