'use client'

import { startTransition, useActionState, useState } from 'react'
import { createPhoto } from '@/app/actions/photos.actions'

export function PhotoForm() {
  const [url, setUrl] = useState('')
  const [message, submit, busy] = useActionState(
    async (_previous: string, { formData, form }: { formData: FormData; form: HTMLFormElement }) => {
      try {
        const result = await createPhoto(formData)
        if (!result.success) {
          return result.error
        }
        form.reset()
        setUrl(result.data.url)
        return ''
      } catch {
        return 'The photo did not arrive'
      }
    },
    '',
  )

  function upload(event: React.FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    startTransition(() => submit({ formData: new FormData(form), form }))
  }

  return (
    <form onSubmit={upload}>
      <input type="file" name="photo" />
      <input name="caption" />
      {message && !busy && <p>{message}</p>}
      {url && <img src={url} alt="" />}
      <button disabled={busy}>Upload</button>
    </form>
  )
}
