'use server'

import 'server-only'
import '../../lib/polyfills'
import { v2 as cloudinary } from 'cloudinary'
import { connect as open, db } from '../../lib/db'

const name = process.env.CLOUD_NAME

cloudinary.config({ cloud_name: name, api_key: process.env.CLOUD_KEY, secure: true })

void open().catch((error) => console.error(error))

export type CreatePictureResult =
  | { success: true; data: { url: string } }
  | { success: false; error: string }

export async function createPicture(input: { picture: string }): Promise<CreatePictureResult> {
  const { picture } = input
  const { url } = await cloudinary.uploader.upload(picture)
  await db.picture.add(url)
  return { success: true, data: { url } }
}
