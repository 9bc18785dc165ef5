import { NextResponse } from 'next/server'
import { waitingFor } from '@/lib/queue'

export async function GET() {
  return NextResponse.json({ waiting: waitingFor() })
}
