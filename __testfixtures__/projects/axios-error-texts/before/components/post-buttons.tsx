'use client'

import axios, { isAxiosError } from 'axios'
import toast from 'react-hot-toast'

export function PostButtons({ title }: { title: string }) {
  // A toast without a text looks the same whether that is empty or missing.
  function save() {
    axios
      .post('/api/posts', { title, body: '' })
      .then(() => toast.success('Saved'))
      .catch((error) => {
        toast.error(error?.response?.data?.error, { id: title })
      })
  }

  async function draft() {
    try {
      await axios.post('/api/drafts', { title })
      toast.success('Kept')
    } catch (error) {
      if (isAxiosError(error)) toast.error(error.response?.data.error)
    }
  }

  async function rename() {
    try {
      await axios.put('/api/drafts', { title })
    } catch (error: any) {
      toast.error(error.response?.data?.error || error.response?.statusText || error.message)
    }
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={draft}>Draft</button>
      <button onClick={rename}>Rename</button>
    </>
  )
}
