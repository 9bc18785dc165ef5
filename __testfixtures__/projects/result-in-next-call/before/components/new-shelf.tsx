'use client'
import { useState } from 'react'

export function NewShelf() {
  const [name, setName] = useState('')
  const [shelf, setShelf] = useState<string | null>(null)
  const [code, setCode] = useState<number | null>(null)

  const announce = async () => {
    try {
      const response = await fetch('/api/shelves', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ name }),
      })
      const result = await response.json()

      if (result.success) {
        setShelf(result.shelfId)

        const codeResponse = await fetch('/api/shelves/announce', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ shelfId: result.shelfId }),
        })
        const codeResult = await codeResponse.json()
        if (codeResult.success) {
          setCode(codeResult.code)
        }
      } else {
        alert(result.error)
      }
    } catch {
      alert('Something went wrong')
    }
  }

  return (
    <div>
      <input aria-label="Name" value={name} onChange={(event) => setName(event.target.value)} />
      <button onClick={announce}>Announce</button>
      {shelf && <p>{shelf}</p>}
      {code !== null && <p>{code}</p>}
    </div>
  )
}
