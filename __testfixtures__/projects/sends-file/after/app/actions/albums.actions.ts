'use server'

import 'server-only'
import { createAlbum as createAlbumRecord } from '@/lib/files'

export type CreateAlbumResult = { success: true } | { success: false; error: string }

export async function createAlbum(input: {
  title: string
  cover: string
}): Promise<CreateAlbumResult> {
  const { title, cover } = input
  await createAlbumRecord(title, cover)
  return { success: true }
}
