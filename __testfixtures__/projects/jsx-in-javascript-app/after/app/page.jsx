'use client'

import { serverError } from '@/app/actions/server-error'
import { createWelcome } from '@/app/actions/welcome.actions'

export default function Page() {
  async function send() {
    const result = await createWelcome({ email: 'a' }).catch(serverError)
    if (!result.success) alert('no')
  }
  return <button onClick={send}>Send</button>
}
