import { NextResponse } from 'next/server'
import { Store } from 'store'
import { db } from '@/lib/db'

const store = new Store()
store.setRegion('eu')

export async function GET() {
  return NextResponse.json(await store.list())
}

export async function PUT(req: Request) {
  const { text } = (await req.json()) as { text: string }
  await store.add(text)
  return NextResponse.json({ ok: true })
}
