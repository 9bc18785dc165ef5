'use client'

import axios from 'axios'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    try {
      await axios.post('/api/posts', { title: id, body: '' })
    } catch (error) {
      if (error instanceof Error) alert(error.message)
    }
  }

  return <button onClick={save}>Save</button>
}
