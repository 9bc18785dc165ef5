import { createHandler } from '@/lib/api/create-handler'
import { invites } from './options'

export const POST = createHandler({ ...invites, audited: true })
