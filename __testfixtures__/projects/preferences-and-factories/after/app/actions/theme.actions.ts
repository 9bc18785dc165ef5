'use server'

import 'server-only'
import { cookies } from 'next/headers'

export type UpdateThemeResult =
  | { success: true }
  | { success: false; error: string }

export async function updateTheme(input: {
  theme: string
}): Promise<UpdateThemeResult> {
  const { theme } = input
  const store = await cookies()
  store.set('theme', theme, { path: '/', maxAge: 31536000 })
  return { success: true }
}
