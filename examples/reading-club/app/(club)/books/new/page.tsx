import { NewBookForm } from '@/components/new-book-form'
import { requireSession } from '@/lib/session'

export default async function NewBookPage() {
  await requireSession()

  return (
    <>
      <h1>Add a book</h1>
      <p className="lead">Genre and summary can follow later.</p>
      <NewBookForm />
    </>
  )
}
