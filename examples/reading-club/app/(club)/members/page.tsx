import { InviteForm } from '@/components/invite-form'
import { listMembers } from '@/lib/accounts'
import { listInvites } from '@/lib/invites'
import { requireSession } from '@/lib/session'

export default async function MembersPage() {
  await requireSession()
  const [members, invites] = await Promise.all([listMembers(), listInvites()])

  return (
    <>
      <h1>Members</h1>
      <ul className="grid">
        {members.map((member) => (
          <li key={member.id} className="card">
            <h2>{member.name}</h2>
            <p className="byline">{member.books === 1 ? '1 book' : `${member.books} books`}</p>
            {member.bio && <p>{member.bio}</p>}
          </li>
        ))}
      </ul>
      <h2>Invited</h2>
      <ul>
        {invites.map((invite) => (
          <li key={invite.id}>
            {invite.email}, by {invite.invitedBy} on {invite.createdAt.toISOString().slice(0, 10)}
          </li>
        ))}
      </ul>
      <InviteForm />
    </>
  )
}
