'use client'

import axios from 'axios'

export function SaveButton({ id }: { id: string }) {
  return <button onClick={() => axios.post('/api/posts', { title: id, body: '' })}>Save</button>
}
