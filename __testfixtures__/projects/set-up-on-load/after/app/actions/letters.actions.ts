'use server'

import 'server-only'
import { LettersApi } from 'letters'

const letters = new LettersApi()

letters.setKey(process.env.LETTERS_KEY ?? '')

// Their second region answers faster.
letters.basePath = 'https://api.letters.example/v2'

export type CreateLetterResult =
  | { success: true }
  | { success: false; error: string }

export async function createLetter(input: {
  to: string
}): Promise<CreateLetterResult> {
  const { to } = input
  await letters.send({ to })
  return { success: true }
}
