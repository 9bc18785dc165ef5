'use client'

import { useRef } from 'react'

export function Signature({ name }: { name: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)

  async function sign() {
    const image = canvas.current!.toDataURL('image/png')
    const res = await fetch('/api/signatures', { method: 'POST', body: JSON.stringify({ name, image }) })
    if (!res.ok) alert('Not signed')
  }

  return (
    <div>
      <canvas ref={canvas} />
      <button onClick={sign}>Sign</button>
    </div>
  )
}
