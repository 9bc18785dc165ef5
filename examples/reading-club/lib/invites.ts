import { query } from './db'

export type Invite = { id: number; email: string; invitedBy: string; createdAt: Date }

export async function listInvites(): Promise<Invite[]> {
  return query<Invite>(
    `select invites.id, invites.email, users.name as "invitedBy", invites.created_at as "createdAt"
     from invites join users on users.id = invites.invited_by order by invites.id`,
  )
}

export async function isInvited(email: string): Promise<boolean> {
  const rows = await query('select 1 from invites where email = $1', [email])
  return rows.length > 0
}

export async function createInvite(email: string, invitedBy: number): Promise<number> {
  const [invite] = await query<{ id: number }>(
    'insert into invites (email, invited_by) values ($1, $2) returning id',
    [email, invitedBy],
  )
  return invite.id
}
