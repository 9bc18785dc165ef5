import { redirect } from 'next/navigation'
import { NextResponse } from 'next/server'

export async function POST(req: Request) {
  if (new URL(req.url).searchParams.get('to') === 'home') redirect('/')
  return NextResponse.redirect(new URL('/login', req.url))
}
