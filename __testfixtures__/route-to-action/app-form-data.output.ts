'use server'

import 'server-only'
import { addGuest } from '@/lib/guests'

export type CreateGuestResult =
  | { success: true; data: { guest: { name: string }; success: boolean } }
  | { success: false; status: 400; error: string }

export async function createGuest(data: FormData): Promise<CreateGuestResult> {
  const name = data.get('name')
  if (typeof name !== 'string') return { success: false, status: 400, error: 'Who are you?' }

  const guest = await addGuest(name)
  return { success: true, data: { guest, success: true } }
}
