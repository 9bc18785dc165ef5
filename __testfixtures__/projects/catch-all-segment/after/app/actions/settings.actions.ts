'use server'

import 'server-only'
import { settings } from '@/lib/settings'

export type UpdateSettingResult = { success: true } | { success: false; error: string }

export async function updateSetting(
  path: string[],
  input: { value: string },
): Promise<UpdateSettingResult> {
  const { value } = input
  await settings.set(path, value)
  return { success: true }
}
