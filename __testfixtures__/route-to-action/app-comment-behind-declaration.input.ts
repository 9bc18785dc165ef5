import { NextResponse } from 'next/server'
import { SubscriptionRenewalService } from '@/application/billing/subscriptions/SubscriptionRenewalService'

const LIMIT = 5 // more than that is abuse
const OTHER = 1 // of no account here

export async function POST(request: Request) {
  const { count }: { count: number } = await request.json()
  if (count > LIMIT) return NextResponse.json({ error: 'Too many' }, { status: 400 })
  await SubscriptionRenewalService.renew(count)
  return NextResponse.json({ ok: true })
}

export async function GET() {
  return NextResponse.json({ OTHER })
}
