'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function LogoutButton() {
  const router = useRouter()
  const toast = useToast()
  const [leaving, setLeaving] = useState(false)

  const logout = async () => {
    setLeaving(true)
    try {
      const res = await fetch('/api/logout', { method: 'POST' })
      if (!res.ok) throw new Error()
      // Pages send visitors without a session to the login page.
      router.refresh()
    } catch {
      toast('You are still signed in, please try again', 'error')
      setLeaving(false)
    }
  }

  return (
    <button type="button" className="quiet" onClick={logout} disabled={leaving}>
      {leaving ? 'Signing out…' : 'Sign out'}
    </button>
  )
}
