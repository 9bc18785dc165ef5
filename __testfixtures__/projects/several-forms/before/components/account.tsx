'use client'

import { useState } from 'react'

export function Account() {
  const [name, setName] = useState('')
  const [nameError, setNameError] = useState<string | null>(null)
  const [password, setPassword] = useState('')
  const [passwordError, setPasswordError] = useState<string | null>(null)
  const [passwordNotice, setPasswordNotice] = useState('')

  async function handleNameSubmit(e: React.FormEvent) {
    e.preventDefault()
    setNameError(null)
    try {
      const res = await fetch('/api/profile', { method: 'PATCH', body: JSON.stringify({ name }) })
      const data = await res.json()
      if (!res.ok) throw new Error(data.error)
      setName('')
    } catch (err) {
      setNameError(err instanceof Error ? err.message : 'Not saved')
    }
  }

  async function handlePasswordSubmit(e: React.FormEvent) {
    e.preventDefault()
    setPasswordError(null)
    setPasswordNotice('')
    try {
      const res = await fetch('/api/profile', {
        method: 'PATCH',
        body: JSON.stringify({
          // Without what was pasted along with it.
          password: password.trim(),
        }),
      })
      const data = await res.json()
      if (!res.ok) {
        setPasswordError(data.error)
        return
      }
      setPasswordNotice('Saved')
    } catch {
      setPasswordError('Not saved')
    }
  }

  return (
    <>
      <form onSubmit={handleNameSubmit}>
        <input value={name} onChange={(e) => setName(e.target.value)} />
        {nameError && <p>{nameError}</p>}
      </form>
      <form onSubmit={handlePasswordSubmit}>
        <input value={password} onChange={(e) => setPassword(e.target.value)} />
        <p>{passwordError || passwordNotice}</p>
      </form>
    </>
  )
}
