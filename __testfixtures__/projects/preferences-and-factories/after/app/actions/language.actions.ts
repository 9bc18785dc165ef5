'use server'

import 'server-only'
import { NextResponse } from 'next/server'
import { saveLanguage } from '@/lib/preferences'

export type UpdateLanguageResult =
  | { success: true }
  | { success: false; error: string }

export async function updateLanguage(input: {
  language: string
}): Promise<UpdateLanguageResult> {
  const { language } = input
  if (language.length !== 2) {
    NextResponse.json({ error: 'Two letters' }, { status: 400 })
  }
  await saveLanguage(language)
  return { success: true }
}
