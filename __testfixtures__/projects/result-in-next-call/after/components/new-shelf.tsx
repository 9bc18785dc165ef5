'use client'
import { useState } from 'react'
import { createShelf, createAnnounce } from '@/app/actions/shelves.actions'

export function NewShelf() {
  const [name, setName] = useState('')
  const [shelf, setShelf] = useState<string | null>(null)
  const [code, setCode] = useState<number | null>(null)

  const announce = async () => {
    try {
      const response = await createShelf({ name })

      if (response.success) {
        setShelf(response.data.shelfId)

        const codeResponse = await createAnnounce({ shelfId: response.data.shelfId })
        if (codeResponse.success) {
          setCode(codeResponse.data.code)
        }
      } else {
        alert(response.error)
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
