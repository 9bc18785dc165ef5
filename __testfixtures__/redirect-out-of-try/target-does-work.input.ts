'use server'

import { redirect } from 'next/navigation'

export async function openPortal() {
  try {
    await requireUser()
    redirect(await createPortalUrl())
  } catch (error) {
    return { success: false, error: 'The portal is closed' }
  }
}
