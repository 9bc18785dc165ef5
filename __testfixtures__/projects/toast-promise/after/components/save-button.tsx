'use client'

import { useRouter } from 'next/navigation'
import { toast } from 'sonner'
import { createPost } from '@/app/actions/posts.actions'

export function SaveButton({ title }: { title: string }) {
  const router = useRouter()

  const publish = () => {
    const publishing = createPost({ title, body: 'Published' }).then((result) => {
      if (!result.success) throw new Error(result.error)
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
          toast.promise(createPost({ title, body: '' }).then((result) => {
            if (!result.success) throw new Error(result.error)
          }), { success: 'Saved', error: 'Not saved' })
        }}
      >
        Save
      </button>
    </>
  )
}
