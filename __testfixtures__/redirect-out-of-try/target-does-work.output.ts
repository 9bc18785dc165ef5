'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function openPortal() {
  try {
    await requireUser()
    redirect(await createPortalUrl())
  } catch (error) {
    unstable_rethrow(error)
    return { success: false, error: 'The portal is closed' }
  }
}
