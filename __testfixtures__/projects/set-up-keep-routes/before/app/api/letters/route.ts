import { LettersApi } from 'letters'
import { NextResponse } from 'next/server'

const letters = new LettersApi()
letters.setKey(process.env.LETTERS_KEY ?? '')

// Their second region answers faster.
letters.basePath = 'https://api.letters.example/v2'

export async function POST(req: Request) {
  const { to } = (await req.json()) as { to: string }
  await letters.send({ to })
  return NextResponse.json({ ok: true })
}
