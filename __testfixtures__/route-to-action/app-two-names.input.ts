import { NextResponse } from 'next/server'
import { save } from '@/lib/notes'

async function handler(request: Request) {
  await save(await request.json())
  return new Response(null, { status: 204 })
}

async function remove(request: Request) {
  const { id } = (await request.json()) as { id: string }
  if (!id) return NextResponse.json('No id', { status: 400 })
  if (id === 'first') return NextResponse.json({ message: 'The first one stays' }, { status: 409 })
  if (id === 'last') return NextResponse.json({ error: 'Locked', reasons: ['last'] }, { status: 423 })
  await save('')
  return new Response('Removed')
}

export { handler as PUT, remove as DELETE, remove as POST }
