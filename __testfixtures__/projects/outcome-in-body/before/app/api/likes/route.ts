import { NextResponse } from 'next/server'
import { save } from '@/lib/db'

export async function POST(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) return NextResponse.json({ success: false, error: 'No id' })
  try {
    const count = await save(id)
    return NextResponse.json({ success: true, count })
  } catch (error) {
    return NextResponse.json({ success: false, error: (error as Error).message }, { status: 500 })
  }
}
