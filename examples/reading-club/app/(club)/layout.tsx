import Link from 'next/link'
import { AnnouncementBanner } from '@/components/announcement-banner'
import { LogoutButton } from '@/components/logout-button'
import { getOpenAnnouncement } from '@/lib/announcements'
import { requireSession } from '@/lib/session'

export default async function ClubLayout({ children }: { children: React.ReactNode }) {
  const session = await requireSession()
  const announcement = await getOpenAnnouncement(session.userId)

  return (
    <>
      <header className="site-header">
        <Link href="/" className="brand">
          Turn the Page
        </Link>
        <nav>
          <Link href="/">Shelf</Link>
          <Link href="/meetings">Meetings</Link>
          <Link href="/suggestions">Suggestions</Link>
          <Link href="/quotes">Quotes</Link>
          <Link href="/members">Members</Link>
          {session.admin && <Link href="/admin">Admin</Link>}
        </nav>
        <div className="account">
          <Link href="/profile">{session.name}</Link>
          <LogoutButton />
        </div>
      </header>
      {announcement && <AnnouncementBanner key={announcement.id} announcement={announcement} />}
      <main>{children}</main>
    </>
  )
}
