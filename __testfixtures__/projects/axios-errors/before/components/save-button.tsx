'use client'

import axios, { AxiosError } from 'axios'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    try {
      await axios.post('/api/posts', { title: id, body: '' })
    } catch (error) {
      if (error instanceof AxiosError && error.response?.status === 401) location.assign('/login')
    }
  }

  return <button onClick={save}>Save</button>
}
