import { revalidateTag } from 'next/cache'

export default function Page() {
  async function create(formData: FormData) {
    'use server'
    await insert(formData)
    revalidateTag('posts')
  }
  return <form action={create} />
}
