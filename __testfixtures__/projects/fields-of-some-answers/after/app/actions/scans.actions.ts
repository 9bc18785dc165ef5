'use server'

import 'server-only'
import { books } from '@/lib/db'

export type CreateScanResult =
  | { success: true; data: { success: boolean; content: string; cachedAt: string; error?: undefined } }
  | { success: false; error: string }

export async function createScan(input: { url: string }): Promise<CreateScanResult> {
  const { url } = input
  try {
    const { content, cachedAt } = await books.scan(url)
    return { success: true, data: { success: true, content: `${content}`, cachedAt: new Date(cachedAt).toISOString() } }
  } catch {
    return { success: false, error: 'The page could not be read' }
  }
}
