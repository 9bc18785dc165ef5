'use server'

import 'server-only'
import { mail } from '@/lib/mail'

export async function createHello(input) {
  const { name } = input
  await mail(`
      Hello ${name},
        welcome.
    `)
  return { success: true, data: 'OK' }
}
