'use client'

/** The proxy leaves this page out, so nobody would renew the session there. */
export function PrintButton() {
  async function print() {
    const res = await fetch('/api/prints', { method: 'POST', body: JSON.stringify({ title: 'New' }) })
    if (!res.ok) alert('Not printed')
  }

  return <button onClick={print}>Print</button>
}
