'use server'

import { redirect, unstable_rethrow } from 'next/navigation'

export async function logIn(email: string, password: string) {
  try {
    const session = await signIn(email, password)
    if (!session.verified) {
      redirect('/verify')
    }
    redirect('/dashboard')
  } catch (error) {
    unstable_rethrow(error)
    console.error('Could not log in', error)
    throw new Error('Could not log in')
  }
}
