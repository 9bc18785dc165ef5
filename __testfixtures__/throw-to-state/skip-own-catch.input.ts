'use server'

import { z } from 'zod'

const schema = z.object({ email: z.string() })

export async function subscribe(_previous: unknown, formData: FormData) {
  try {
    const { email } = schema.parse(Object.fromEntries(formData))
    if (!email) throw new Error('Email is required')
    await add(email)
    return { success: true }
  } catch (error) {
    if (error instanceof z.ZodError) return { success: false, error: 'Check the fields' }
    throw error
  }
}
