'use server'

import 'server-only'
import { Welcome } from '@/components/Welcome'
import { sendMail } from '@/lib/mail'

const mailTo = (name) => <Welcome name={name} />

export async function createWelcome(input) {
  const { email } = input
  await sendMail(email, mailTo(email))
  return { success: true }
}
