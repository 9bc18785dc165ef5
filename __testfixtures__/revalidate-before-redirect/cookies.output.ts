'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'

export async function signOut() {
  await endSession()
  ;(await cookies()).delete('session')
  redirect('/')
}

export async function choose(theme: string) {
  const store = await cookies()
  store.set('theme', theme)
  store.delete('draft')
  redirect('/settings')
}
