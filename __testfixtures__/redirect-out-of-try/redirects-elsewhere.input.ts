'use server'

import { redirect } from 'next/navigation'

export async function confirm(token: string) {
  try {
    await verify(token)
    redirect('/welcome')
  } catch (error) {
    redirect('/error')
  }
}
