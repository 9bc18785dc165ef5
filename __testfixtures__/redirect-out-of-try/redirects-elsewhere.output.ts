'use server'

import { redirect } from 'next/navigation'

export async function confirm(token: string) {
  try {
    await verify(token)
  } catch (error) {
    redirect('/error')
  }

  redirect('/welcome')
}
