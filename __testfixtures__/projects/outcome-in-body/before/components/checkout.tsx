'use client'

export function Checkout({ plan, userId }: { plan: string; userId: string | null }) {
  async function checkout() {
    const res = await fetch('/api/checkout', { method: 'POST', body: JSON.stringify({ plan, userId }) })
    const data = await res.json()

    if (data.signedIn === false) {
      window.location.href = '/login'
      return
    }
    if (data.isPro === true) {
      alert('You have that plan already')
      return
    }
    if (data.url) {
      window.location.href = data.url
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
