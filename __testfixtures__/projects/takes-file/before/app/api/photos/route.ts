import { NextResponse } from 'next/server'
import { store } from '@/lib/files'

export async function POST(request: Request) {
  const formData = await request.formData()
  const photo = formData.get('photo')
  if (!(photo instanceof File)) {
    return NextResponse.json({ message: 'Choose a photo' }, { status: 400 })
  }
  const { url } = await store(photo, String(formData.get('caption') ?? ''))
  return NextResponse.json({ url })
}
