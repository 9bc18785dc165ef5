'use client'

import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'

interface Props {
  post: { id: string; title: string }
  isNew: boolean
}

export function TouchButton({ post, isNew }: Props) {
  const method = isNew ? 'POST' : 'PUT'

  const touch = () =>
    (isNew
      ? createPost({ title: post.title, body: '' })
      : updatePost(post.id, { title: post.title, body: '' })
    ).catch(serverError).then((result) => {
      if (!result.success) alert(`${method} failed`)
    })

  return <button onClick={touch}>Touch</button>
}
