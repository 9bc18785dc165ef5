'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'

export function SaveButton({ title }: { title: string }) {
  const router = useRouter()

  const publish = () => {
    const publishing = fetch('/api/posts', {
      method: 'POST',
      body: JSON.stringify({ title, body: 'Published' }),
    })

    toast.promise(publishing, {
      loading: 'Publishing…',
      success: () => {
        router.refresh()
        return 'Published'
      },
      error: 'Not published',
    })
  }

  return (
    <>
      <button onClick={publish}>Publish</button>
      <button
        onClick={() => {
          toast.promise(axios.post('/api/posts', { title, body: '' }), { success: 'Saved', error: 'Not saved' })
        }}
      >
        Save
      </button>
    </>
  )
}
