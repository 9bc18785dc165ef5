'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function signOut() {
  await endSession()
  redirect('/')
  ;(await cookies()).delete('session')
}

export async function choose(theme: string) {
  const store = await cookies()
  redirect('/settings')
  store.set('theme', theme)
  store.delete('draft')
}
