'use client'

import { postData, send } from '@/lib/http'

export function Notes() {
  const pay = async (price: string) => {
    const { sessionId } = await postData({ url: '/api/checkout', data: { price } })
    window.location.assign(`/pay/${sessionId}`)
  }

  const order = async (price: string, more: { url?: string }) => {
    // The spread may bring another URL.
    await send({ url: '/api/orders', data: { price }, ...more })
  }

  return (
    <>
      <button onClick={() => pay('10')}>Pay</button>
      <button onClick={() => order('10', {})}>Order</button>
    </>
  )
}
