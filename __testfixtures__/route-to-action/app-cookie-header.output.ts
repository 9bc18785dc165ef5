'use server'

import 'server-only'
import { cookies } from 'next/headers'

export type UpdateThemeResult = { success: true } | { success: false; status: 400; error: string }

export async function updateTheme(input: any): Promise<UpdateThemeResult> {
  const { theme } = input
  if (theme !== 'dark' && theme !== 'light') return { success: false, status: 400, error: 'No such theme' }

  const cookieStore = await cookies()
  cookieStore.set('theme', theme, { path: '/', maxAge: 60 * 60 * 24 * 365, sameSite: 'lax' })
  return { success: true }
}

export type DeleteThemeResult = { success: true } | { success: false; status: number; error: string }

export async function deleteTheme(): Promise<DeleteThemeResult> {
  const cookieStore = await cookies()
  cookieStore.set('theme', '', { path: '/', maxAge: 0 })
  return { success: true }
}
