'use client'

import axios from 'axios'

export default function Caller({ title }: { title: string }) {
  async function save() {
    try {
      await axios.post('/api/posts', { title })
    } catch {
      alert('Not saved')
    }
  }

  return <button onClick={save}>Save</button>
}
