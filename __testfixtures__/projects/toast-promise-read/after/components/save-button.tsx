'use client'

import { toast } from 'sonner'

export function SaveButton({ title }: { title: string }) {
  const save = () => {
    toast.promise(fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title, body: '' }) }), {
      success: (response) => (response.ok ? 'Saved' : 'Not saved'),
      error: 'Not saved',
    })
  }

  return <button onClick={save}>Save</button>
}
