import { notFound, redirect } from 'next/navigation'
import { NextResponse } from 'next/server'

export async function POST(request: Request) {
  try {
    const user = await findUser()
    if (!user) redirect('/sign-in')
    return NextResponse.json(await addSection(await request.json()))
  } catch (error) {
    console.error(error)
    return NextResponse.json({ error: 'Not added' }, { status: 500 })
  }
}

export const PATCH = async (request: Request) => {
  try {
    if (!(await renameSection(await request.json()))) notFound()
    redirect('/sections')
  } catch {
    return NextResponse.json({ error: 'Not renamed' }, { status: 500 })
  }
}
