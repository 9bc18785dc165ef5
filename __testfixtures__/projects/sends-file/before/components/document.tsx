'use client'

import { useState } from 'react'

async function encode(file: File) {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(String.fromCharCode(...bytes))
}

export function Document() {
  const [file, setFile] = useState<File | null>(null)

  async function upload() {
    if (!file) return
    const content = await encode(file)
    const upload = { name: file.name, content }
    const res = await fetch('/api/documents', { method: 'POST', body: JSON.stringify(upload) })
    if (!res.ok) alert('Not uploaded')
  }

  return (
    <div>
      <input type="file" onChange={(event) => setFile(event.target.files?.[0] ?? null)} />
      <button onClick={upload}>Upload</button>
    </div>
  )
}
