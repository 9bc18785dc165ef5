'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function signOut() {
  await endSession()
  redirect('/login')

  // Nothing of the session may stay.
  const store = await cookies()
  store.delete('session')
  store.set({ name: 'signed-out', value: '1' })
}
