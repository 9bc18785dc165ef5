'use server'

import 'server-only'
import { assistant } from '@/lib/assistant'
import { toWire } from './to-wire'

export type CreateQuestionResult = Awaited<ReturnType<typeof createQuestion>>

export async function createQuestion(input: any) {
  try {
    // What the person asks for.
    const { question } = input
    const answer = await assistant.ask(question)
    return { success: true as const, data: toWire({ reply: answer.choices[0].message }) }
  } catch (error) {
    return { success: false as const, status: 502, error: (error as Error).message }
  }
}
