import { updateTag } from 'next/cache'

export default function Page() {
  async function create(formData: FormData) {
    'use server'
    await insert(formData)
    updateTag('posts')
  }
  return <form action={create} />
}
