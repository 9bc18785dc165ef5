'use client'

import { useState } from 'react'

export function Album() {
  const [title, setTitle] = useState('')
  const [cover, setCover] = useState<File | null>(null)
  const [preview, setPreview] = useState('')

  function choose(file: File) {
    setCover(file)
    const reader = new FileReader()
    reader.onload = () => setPreview(String(reader.result))
    reader.readAsDataURL(file)
  }

  async function create() {
    const res = await fetch('/api/albums', {
      method: 'POST',
      body: JSON.stringify({ title, cover: cover?.name ?? '' }),
    })
    if (!res.ok) alert('Not created')
  }

  return (
    <div>
      <input value={title} onChange={(event) => setTitle(event.target.value)} />
      <input type="file" onChange={(event) => choose(event.target.files![0]!)} />
      {preview && <img src={preview} alt="" />}
      <button onClick={create}>Create</button>
    </div>
  )
}
