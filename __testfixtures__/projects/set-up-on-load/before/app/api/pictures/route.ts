import '../../../lib/polyfills'
import { v2 as cloudinary } from 'cloudinary'
import { NextResponse } from 'next/server'
import { connect as open, db } from '../../../lib/db'

const name = process.env.CLOUD_NAME

cloudinary.config({ cloud_name: name, api_key: process.env.CLOUD_KEY, secure: true })
void open().catch((error) => console.error(error))

export async function POST(req: Request) {
  const { picture } = (await req.json()) as { picture: string }
  const { url } = await cloudinary.uploader.upload(picture)
  await db.picture.add(url)
  return NextResponse.json({ url })
}
