import { NextResponse } from 'next/server'
import { createOrder } from '@/lib/orders'

export async function POST(request: Request) {
  const order = await createOrder(await request.json())
  return NextResponse.json(order, { status: 201 })
}
