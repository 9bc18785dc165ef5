'use client'

import { useState } from 'react'
import {
  createProduct,
  deleteProduct as deleteProductAction,
} from '@/app/actions/products.actions'
import { serverError } from '@/app/actions/server-error'

export function ProductButtons({ id }: { id: string }) {
  const [name, setName] = useState('')

  const addProduct = async () => {
    const response = await createProduct({ name })
    if (response.success) {
      alert(`${response.data.result.name} is there`)
      setName('')
    } else {
      alert(response.error)
    }
  }

  const deleteProduct = async () => {
    const result = await deleteProductAction(id).catch(serverError)
    if (!result.success) return

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
