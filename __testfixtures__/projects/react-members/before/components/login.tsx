'use client'

import * as React from 'react'
import axios from 'axios'
import { useRouter } from 'next/navigation'

export function Login() {
  const router = useRouter()
  const [user, setUser] = React.useState({ email: '' })
  const [loading, setLoading] = React.useState(false)
  const [error, setError] = React.useState('')

  React.useEffect(() => {
    if (error) document.title = error
  }, [error])

  const login = async (event: React.FormEvent) => {
    event.preventDefault()
    setLoading(true)
    setError('')
    try {
      const response = await axios.post('/api/login', user)
      console.log('Signed in', response)
      router.push('/')
    } catch (failure) {
      setError('That did not work')
    } finally {
      setLoading(false)
    }
  }

  return (
    <form onSubmit={login}>
      <input value={user.email} onChange={(event) => setUser({ ...user, email: event.target.value })} />
      <button disabled={loading}>Sign in</button>
      {error && <p>{error}</p>}
    </form>
  )
}
