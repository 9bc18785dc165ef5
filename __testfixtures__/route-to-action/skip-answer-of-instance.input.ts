import { NextResponse } from 'next/server'
import { HttpError, save } from '@/lib/notes'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  if (!title) return new HttpError(400, 'No title').toResponse()
  return NextResponse.json(await save(title))
}
