'use client'

import { ofetch } from 'ofetch'
import { toast } from 'sonner'

export function Posts({ id }: { id: string }) {
  async function create() {
    const response = await ofetch.raw('/api/posts', { method: 'POST', body: { title: 'New', body: '' } })
    if (response.status === 201) toast('Created')
  }

  async function rename() {
    const answer = await ofetch(`/api/posts/${id}`, {
      method: 'PATCH',
      body: { title: 'Newer' },
      ignoreResponseError: true,
    })
    toast(answer.error ?? 'Renamed')
  }

  async function remove() {
    try {
      await ofetch(`/api/posts/${id}`, { method: 'DELETE' })
    } catch (error: any) {
      toast.error(error.statusMessage)
    }
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={remove}>Remove</button>
    </>
  )
}
