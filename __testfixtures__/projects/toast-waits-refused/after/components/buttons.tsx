'use client'

import axios from 'axios'
import toast from 'react-hot-toast'
import { later } from '@/lib/later'
import { words } from '@/lib/words'

export function Buttons({ id }: { id: string }) {
  const create = async () => {
    await toast.promise(
      (async () => {
        await axios.post('/api/posts', { title: id })
      })(),
      { loading: 'Saving', success: 'Saved', error: (error) => `Not saved: ${error.code}` },
    )
  }

  const createLater = () => {
    later((async () => void (await axios.post('/api/posts', { title: id })))())
  }

  const send = async () => {
    await axios.post('/api/likes', { id })
  }

  const like = () => toast.promise(send(), { loading: 'Liking', success: 'Liked', error: words.error })

  const likeTwice = () => toast.promise(send(), words)

  const likeAndTell = async () => {
    try {
      await toast.promise(send(), { loading: 'Liking', success: 'Liked', error: 'Not liked' })
    } catch (error: any) {
      toast.error(error.config.url)
    }
  }

  const likeAll = async (ids: string[]) => {
    await toast.promise(
      (async () => {
        await Promise.all(ids.map((each) => axios.post('/api/likes', { id: each })))
      })(),
      { loading: 'Liking', success: 'Liked', error: 'Not liked' },
    )
  }

  return (
    <p>
      <button onClick={create}>Save</button>
      <button onClick={createLater}>Save later</button>
      <button onClick={like}>Like</button>
      <button onClick={likeTwice}>Like twice</button>
      <button onClick={likeAndTell}>Like, and tell</button>
      <button onClick={() => likeAll([id])}>Like all</button>
    </p>
  )
}
