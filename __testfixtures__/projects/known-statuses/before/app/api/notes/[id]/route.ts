import { NextResponse } from 'next/server'
import { checkLeader } from '@/lib/check'
import { db } from '@/lib/db'
import { HttpStatus, STATUS } from '@/lib/http'

export async function DELETE(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  try {
    const check = await checkLeader()
    if (!check.ok) {
      return NextResponse.json({ error: check.error }, { status: check.status })
    }

    const { id } = await params
    if (id === 'old') return NextResponse.json({ error: 'Gone already' }, { status: STATUS.gone })

    await db.note.remove(id)
    return NextResponse.json({ removed: true }, { status: HttpStatus.Created })
  } catch {
    return NextResponse.json({ error: 'Not removed' }, { status: STATUS.failed.server })
  }
}
