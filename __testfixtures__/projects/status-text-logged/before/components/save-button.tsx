'use client'

import { useState } from 'react'

export function SaveButton({ title }: { title: string }) {
  const [saved, setSaved] = useState(false)

  const save = async () => {
    try {
      const response = await fetch('/api/posts', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ title, body: '' }),
      })
      if (response.ok) {
        const data = await response.json()
        console.log(data)
        setSaved(true)
      } else {
        console.error('Failed to send data:', response.statusText)
      }
    } catch (error) {
      console.error('Error:', error)
    }
  }

  return <button onClick={save}>{saved ? 'Saved' : 'Save'}</button>
}
