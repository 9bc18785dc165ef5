'use client'

import ky, { HTTPError } from 'ky'
import { toast } from 'sonner'

const api = ky.create({ prefixUrl: '/api', hooks: { beforeRequest: [] } })

export function Posts({ id }: { id: string }) {
  async function create() {
    try {
      await ky.post('/api/posts', { json: { title: 'New', body: '' } })
    } catch (error) {
      // Any other error has no response.
      const body = await (error as HTTPError).response.json()
      toast.error(body.error)
    }
  }

  async function rename() {
    const response = await ky.patch(`/api/posts/${id}`, { json: { title: 'Newer' } })
    toast(response.headers.get('x-version') ?? 'Renamed')
  }

  async function remove() {
    await api.delete(`posts/${id}`)
  }

  return (
    <>
      <button onClick={create}>Create</button>
      <button onClick={rename}>Rename</button>
      <button onClick={() => void remove()}>Remove</button>
    </>
  )
}
