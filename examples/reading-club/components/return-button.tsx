'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useToast } from './toast'

export function ReturnButton({ loanId }: { loanId: number }) {
  const router = useRouter()
  const toast = useToast()
  const [returning, setReturning] = useState(false)

  function giveBack() {
    setReturning(true)
    fetch(`/api/loans?id=${loanId}`, { method: 'DELETE' })
      .then((res) => {
        if (!res.ok) throw new Error(`Unexpected status ${res.status}`)
        toast('Thank you for bringing it back')
        router.refresh()
      })
      .catch(() => toast('The return was not noted', 'error'))
      .finally(() => setReturning(false))
  }

  return (
    <button type="button" onClick={giveBack} disabled={returning}>
      {returning ? 'Returning…' : 'Give back'}
    </button>
  )
}
