import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(request: Request) {
  const { name } = await request.json()
  if (!name) return NextResponse.json({ message: 'A name is required', success: false }, { status: 400 })

  const result = await db.product.create({ name })
  return NextResponse.json({ result, success: true })
}
