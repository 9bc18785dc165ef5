'use client'

import { useState } from 'react'
import { createDice } from '@/app/actions/dice.actions'
import { createDraw } from '@/app/actions/draws.actions'
import { createGuess } from '@/app/actions/guesses.actions'
import { createTrack } from '@/app/actions/tracks.actions'

export function Table({ stack }: { stack: string }) {
  const [shown, setShown] = useState('')

  async function onDraw() {
    try {
      const result = await createDraw({ stack })
      if (!result.success) throw new Error(result.error)
      setShown(result.data?.name ?? 'The stack is empty')
    } catch {
      setShown('Try again')
    }
  }

  async function onGuess() {
    const result = await createGuess({ stack })
    setShown(result.success ? result.data.name : result.error)
  }

  async function onRender() {
    try {
      const result = await createTrack({ card: shown })
      if (!result.success) throw new Error(result.error)
      setShown(result.data.audio)
    } catch {
      setShown('Try again')
    }
  }

  async function onRoll() {
    try {
      const result = await createDice({ sides: 6 })
      if (!result.success) throw new Error('Not rolled')
      const die = result.data
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
