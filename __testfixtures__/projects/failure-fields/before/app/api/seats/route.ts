import { NextResponse } from 'next/server'
import { seat } from '@/lib/db'

export async function POST(request: Request) {
  const { guests } = await request.json()
  return NextResponse.json({ seated: await seat(guests) })
}
