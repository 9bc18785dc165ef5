'use client'

import api from '@/lib/api'
import { postAgain, postOrLeave, postQuickly } from '@/lib/http'
import { useClient } from '@/lib/use-client'
import { postWithToken } from '@/lib/with-token'

export function Notes({ id }: { id: string }) {
  const { post } = useClient('Not moved')

  return (
    <>
      <button onClick={() => postWithToken(`/api/notes/${id}/archive`)}>Archive</button>
      <button onClick={() => post(`/api/notes/${id}/move`)}>Move</button>
      <button onClick={() => postOrLeave(`/api/notes/${id}/copy`)}>Copy</button>
      <button onClick={() => postAgain(`/api/notes/${id}/pin`)}>Pin</button>
      <button onClick={() => postQuickly(`/api/notes/${id}/read`)}>Read</button>
      <button onClick={() => api.post(`/notes/${id}/share`)}>Share</button>
    </>
  )
}
