import { notFound } from 'next/navigation'
import { AnnounceForm } from '@/components/announce-form'
import { requireSession } from '@/lib/session'

export default async function AdminPage() {
  const session = await requireSession()
  if (!session.admin) notFound()

  return (
    <>
      <h1>Admin</h1>
      <AnnounceForm />
      <p>
        <a href="/api/export" download="reading-club.json">
          Download everything as JSON
        </a>
      </p>
    </>
  )
}
