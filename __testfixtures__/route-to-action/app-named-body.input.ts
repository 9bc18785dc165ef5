import { NextResponse, type NextRequest } from 'next/server'
import { saveName } from '../../../lib/names'

interface Names {
  first: string
  last: string
}

export const PUT = async (req: NextRequest) => {
  const body: Names = await req.json()
  if (body.first === '') {
    return NextResponse.json({ message: 'A first name, please' }, { status: 422 })
  }
  await saveName(body)
  return new NextResponse(null, { status: 204 })
}
