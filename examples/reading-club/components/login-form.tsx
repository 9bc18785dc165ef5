'use client'

import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'

type FieldErrors = { email?: string[]; password?: string[] }

export function LoginForm() {
  const router = useRouter()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [error, setError] = useState('')
  const [fieldErrors, setFieldErrors] = useState<FieldErrors>({})
  const [pending, setPending] = useState(false)

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setPending(true)
    setError('')
    setFieldErrors({})

    try {
      const response = await fetch('/api/login', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })

      if (!response.ok) {
        const problem = await response.json()
        setError(problem.error)
        setFieldErrors(problem.errors ?? {})
        return
      }

      router.push('/')
    } catch {
      setError('We could not reach the club, please try again')
    } finally {
      setPending(false)
    }
  }

  return (
    <form className="card" onSubmit={onSubmit} noValidate>
      <label>
        Email
        <input type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
      </label>
      {fieldErrors.email && <p className="field-error">{fieldErrors.email[0]}</p>}
      <label>
        Password
        <input
          type="password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      {fieldErrors.password && <p className="field-error">{fieldErrors.password[0]}</p>}
      {error && (
        <p role="alert" className="error">
          {error}
        </p>
      )}
      <button type="submit" disabled={pending}>
        {pending ? 'Signing in…' : 'Sign in'}
      </button>
    </form>
  )
}
