'use server'

import 'server-only'
import { settings } from '@/lib/settings'

export type UpdateSettingsResult = { success: true } | { success: false; error: string }

export async function updateSettings(
  path: string[],
  input: { value: string },
): Promise<UpdateSettingsResult> {
  const { value } = input
  await settings.set(path, value)
  return { success: true }
}
