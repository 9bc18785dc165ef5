'use client'

import { useState } from 'react'

export function Avatar({ name }: { name: string }) {
  const [image, setImage] = useState<string | null>(null)

  function choose(event: React.ChangeEvent<HTMLInputElement>) {
    const [file] = event.target.files ?? []
    if (!file) return
    const reader = new FileReader()
    reader.onload = () => setImage(reader.result as string)
    reader.readAsDataURL(file)
  }

  async function save() {
    const res = await fetch('/api/avatar', { method: 'POST', body: JSON.stringify({ name, image }) })
    if (!res.ok) alert('Not saved')
  }

  return (
    <div>
      <input type="file" onChange={choose} />
      <button onClick={save}>Save</button>
    </div>
  )
}
