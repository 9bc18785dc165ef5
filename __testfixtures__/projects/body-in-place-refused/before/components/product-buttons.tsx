'use client'

import { useState } from 'react'

export function ProductButtons({ id }: { id: string }) {
  const [name, setName] = useState('')
  const [quiet, setQuiet] = useState(false)

  const addProduct = async () => {
    let result: any = await fetch('/api/products', {
      method: 'POST',
      body: JSON.stringify({ name }),
    })
    if (!quiet) result = await result.json()
    if (quiet ? result.ok : result.success) setName('')
  }

  const deleteProduct = async () => {
    let result: any = await fetch('/api/products/' + id, { method: 'DELETE' })
    const tell = () => alert(result.success ? 'Deleted' : 'Not deleted')
    result = await result.json()
    tell()
  }

  return (
    <>
      <input value={name} onChange={(event) => setName(event.target.value)} />
      <input type="checkbox" checked={quiet} onChange={(event) => setQuiet(event.target.checked)} />
      <button onClick={addProduct}>Add</button>
      <button onClick={deleteProduct}>Delete</button>
    </>
  )
}
