'use client'

import axios, { type AxiosError } from 'axios'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import toast from 'react-hot-toast'

export function SaveButton({ id }: { id: string }) {
  const [loading, setLoading] = useState(false)

  async function save() {
    try {
      await axios.post('/api/posts', { title: id, body: '' })
    } catch (error) {
      if (error instanceof Error) alert(error.message)
    }
  }

  const onRename = async () => {
    try {
      setLoading(true)
      const response = await axios.patch(`/api/posts/${id}`, { title: 'New' })
      console.log('Renamed', response.data)
      await fetch('/api/mentions')
      toast.success('Renamed')
    } catch (error: any) {
      console.log('Rename failed', error.message)
      toast.error(`Not renamed: ${error.message || 'unknown'}`)
    } finally {
      setLoading(false)
    }
  }

  const onClear = async () => {
    try {
      await axios.post('/api/posts/clear', {})
    } catch (error: any) {
      if (error.response) {
        toast.error(error.response.data.error)
      } else {
        toast.error(error.message)
      }
    }
  }

  const remove = useMutation({
    mutationFn: () => axios.delete(`/api/posts/${id}`),
    onError: (error: AxiosError) => toast.error(error.message),
  })

  return (
    <>
      <button onClick={save}>Save</button>
      <button disabled={loading} onClick={onRename}>
        Rename
      </button>
      <button onClick={onClear}>Clear</button>
      <button onClick={() => remove.mutate()}>Delete</button>
    </>
  )
}
