'use client'

import { useState } from 'react'
import axios from 'axios'

export function Table({ stack }: { stack: string }) {
  const [shown, setShown] = useState('')

  async function onDraw() {
    try {
      const res = await axios.post('/api/draws', { stack })
      setShown(res.data?.name ?? 'The stack is empty')
    } catch {
      setShown('Try again')
    }
  }

  async function onGuess() {
    const res = await fetch('/api/guesses', { method: 'POST', body: JSON.stringify({ stack }) })
    const data = await res.json()
    setShown(res.ok ? data.name : data.error)
  }

  async function onRender() {
    try {
      const res = await axios.post('/api/tracks', { card: shown })
      setShown(res.data.audio)
    } catch {
      setShown('Try again')
    }
  }

  async function onRoll() {
    try {
      const res = await fetch('/api/dice', { method: 'POST', body: JSON.stringify({ sides: 6 }) })
      if (!res.ok) throw new Error('Not rolled')
      const die = await res.json()
      setShown(die?.eyes ?? 'It fell from the table')
    } catch {
      setShown('Try again')
    }
  }

  return (
    <>
      <p>{shown}</p>
      <button onClick={onDraw}>Draw</button>
      <button onClick={onGuess}>Guess</button>
      <button onClick={onRender}>Listen</button>
      <button onClick={onRoll}>Roll</button>
    </>
  )
}
