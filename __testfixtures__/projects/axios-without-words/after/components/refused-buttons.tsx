'use client'

import axios from 'axios'
import { toast } from 'sonner'

export function RefusedButtons({ id }: { id: string }) {
  // An alert says `undefined` for an answer without a body.
  function like() {
    axios.post('/api/likes', { id }).catch((error) => {
      alert(error.response?.data?.error)
    })
  }

  // One shows the name of the status, the other words of its own.
  function draft() {
    axios.post('/api/drafts', { title: id }).catch((error) => {
      toast.error(error.response?.data?.error || error.response?.statusText || error.message)
    })
  }

  function again() {
    axios.post('/api/drafts', { title: id }).catch((error) => {
      toast.error(error.response?.data?.error || 'Not saved')
    })
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={draft}>Draft</button>
      <button onClick={again}>Again</button>
    </>
  )
}
