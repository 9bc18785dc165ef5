'use client'

import { useState } from 'react'

export function RecapButton({ bookId }: { bookId: number }) {
  const [recap, setRecap] = useState('')

  async function readRecap() {
    const res = await fetch(`/api/books/${bookId}/recap`, { method: 'POST' })
    if (!res.ok || !res.body) return

    setRecap('')
    const reader = res.body.pipeThrough(new TextDecoderStream()).getReader()
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const text = chunk.value
      setRecap((current) => current + text)
    }
  }

  return (
    <>
      <button type="button" className="quiet" onClick={readRecap}>
        Recap
      </button>
      {recap && <pre className="recap">{recap}</pre>}
    </>
  )
}
