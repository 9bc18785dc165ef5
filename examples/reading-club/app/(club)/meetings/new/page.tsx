import { MeetingForm } from '@/components/meeting-form'
import { listShelf } from '@/lib/books'
import { requireSession } from '@/lib/session'

export default async function NewMeetingPage() {
  const session = await requireSession()
  const books = await listShelf(session.userId)

  return (
    <>
      <h1>Plan a meeting</h1>
      <MeetingForm books={books.map(({ id, title }) => ({ id, title }))} />
    </>
  )
}
