'use client'

import { deletePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

export default function Caller({ title }: { title: string }) {
  function save() {
    deletePost(title)
      .catch(serverError)
      .then((result) => {
        if (result.success) location.reload()
      })
      .catch(() => alert('Offline'))
  }

  return <button onClick={save}>Save</button>
}
