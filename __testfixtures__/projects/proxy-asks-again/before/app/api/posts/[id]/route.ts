import { NextResponse } from 'next/server'
import { currentProfile } from '@/lib/current-profile'
import { db } from '@/lib/db'

export async function PATCH(req: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const profile = await currentProfile()
    const { id } = await params
    const { title } = await req.json()

    if (!profile) {
      return new NextResponse('Unauthorized', { status: 401 })
    }

    if (!title) {
      return new NextResponse('Title missing', { status: 400 })
    }

    const post = await db.post.update(id, { title })
    return NextResponse.json(post)
  } catch (error) {
    console.log('[POST_ID]', error)
    return new NextResponse('Internal Error', { status: 500 })
  }
}
