'use client'

import { show } from '@/lib/show'

export function SaveButton({ id }: { id: string }) {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: id, body: '' }) })
    show(res)
  }

  return <button onClick={save}>Save</button>
}
