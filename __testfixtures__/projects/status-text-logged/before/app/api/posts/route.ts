import { NextResponse } from 'next/server'
import { db } from '@/lib/db'

export async function POST(req: Request) {
  try {
    const { title, body } = await req.json()
    await db.post.create({ title, body })
    return NextResponse.json({ message: 'Saved' }, { status: 201 })
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'Error in saving the post' }, { status: 500 })
  }
}
