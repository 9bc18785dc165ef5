'use server'

import 'server-only'
import { store } from '@/lib/files'

export type CreatePhotoResult =
  | { success: true; data: { url: string } }
  | { success: false; error: string }

export async function createPhoto(
  formData: FormData,
): Promise<CreatePhotoResult> {
  const photo = formData.get('photo')
  if (!(photo instanceof File)) {
    return { success: false, error: 'Choose a photo' }
  }
  const { url } = await store(photo, String(formData.get('caption') ?? ''))
  return { success: true, data: { url } }
}
