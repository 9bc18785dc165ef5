'use client'

import * as React from 'react'
import axios from 'axios'
import { show } from '@/lib/show'

export function Login() {
  const [email, setEmail] = React.useState('')

  React.useEffect(() => {
    axios.post('/api/login', { email })
  })

  async function login() {
    const response = await axios.post('/api/login', email)
    console.log(response)
    show(response)
  }

  async function logged() {
    const res = await fetch('/api/login', { method: 'POST', body: JSON.stringify({ email }) })
    return console.log(res), res
  }

  return (
    <p>
      <input value={email} onChange={(event) => setEmail(event.target.value)} />
      <button onClick={login}>Sign in</button>
      <button onClick={() => void logged()}>Sign in, and say so</button>
    </p>
  )
}
