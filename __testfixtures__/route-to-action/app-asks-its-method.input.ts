import { NextRequest, NextResponse } from 'next/server'
import { assistant } from '@/lib/assistant'

export async function POST(req: NextRequest) {
  if (req.method === 'POST') {
    try {
      // What the person asks for.
      const { question } = await req.json()
      const answer = await assistant.ask(question)
      return NextResponse.json({ reply: answer.choices[0].message })
    } catch (error) {
      return NextResponse.json({ error: (error as Error).message }, { status: 502 })
    }
  } else {
    return NextResponse.json({ error: 'Method not allowed' }, { status: 405 })
  }
}
