'use client'

import { useState } from 'react'

export function ProductButtons({ id }: { id: string }) {
  const [name, setName] = useState('')

  const addProduct = async () => {
    let response: any = await fetch('/api/products', {
      method: 'POST',
      body: JSON.stringify({ name }),
    })
    response = await response.json()
    if (response.success) {
      alert(`${response.result.name} is there`)
      setName('')
    } else {
      alert(response.message)
    }
  }

  const deleteProduct = async () => {
    let result: any = await fetch('/api/products/' + id, { method: 'DELETE' })
    if (!result.ok) return

    result = await result.json()
    if (result.success) alert('Deleted')
  }

  return (
    <>
      <input value={name} onChange={(event) => setName(event.target.value)} />
      <button onClick={addProduct}>Add</button>
      <button onClick={deleteProduct}>Delete</button>
    </>
  )
}
