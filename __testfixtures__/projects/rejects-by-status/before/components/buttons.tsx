'use client'

import axios from 'axios'
import toast from 'react-hot-toast'
import { post } from '@/lib/http'

export function Buttons({ id }: { id: string }) {
  async function create() {
    try {
      await axios.post('/api/posts', { title: id })
      toast.success('Saved')
    } catch (error) {
      toast.error('Something is wrong')
    }
  }

  async function like() {
    await post('/api/likes', { id })
    toast.success('Liked')
  }

  return (
    <p>
      <button onClick={create}>Save</button>
      <button onClick={like}>Like</button>
    </p>
  )
}
