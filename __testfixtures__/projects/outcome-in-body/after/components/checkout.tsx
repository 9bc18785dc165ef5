'use client'

import { checkout as checkoutAction } from '@/app/actions/checkout.actions'

export function Checkout({ plan, userId }: { plan: string; userId: string | null }) {
  async function checkout() {
    const result = await checkoutAction({ plan, userId })

    if (!result.success && result.signedIn === false) {
      window.location.href = '/login'
      return
    }
    if (!result.success && result.isPro === true) {
      alert('You have that plan already')
      return
    }
    if (result.success) {
      window.location.href = result.data.url
    }
  }

  async function seats() {
    const res = await fetch('/api/seats', { method: 'POST', body: JSON.stringify({ plan, userId }) })
    const data = await res.json()

    // For an answer without the field this is true as well.
    if (data.signedIn !== false) alert('Signed in')
    if (data.url) window.location.href = data.url
  }

  return (
    <>
      <button onClick={checkout}>Checkout</button>
      <button onClick={seats}>Seats</button>
    </>
  )
}
