'use client'

import axios from 'axios'
import toast from 'react-hot-toast'

export function RefusedButtons({ id }: { id: string }) {
  // One failure says it in another field, which was not shown.
  function like() {
    axios.post('/api/likes', { id }).catch((error) => {
      toast.error(error.response?.data?.error)
    })
  }

  // What is shown of one failure is no text.
  function unlike() {
    axios.delete('/api/likes', { data: {} }).catch((error) => {
      toast.error(error.response?.data?.error)
    })
  }

  return (
    <>
      <button onClick={like}>Like</button>
      <button onClick={unlike}>Unlike</button>
    </>
  )
}
