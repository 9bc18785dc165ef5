import { NextResponse } from 'next/server'
import { save } from '@/lib/notes'

export async function POST(request: Request) {
  const { title } = (await request.json()) as { title: string }
  await save(title)
  NextResponse.json({ title })
}
