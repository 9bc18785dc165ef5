'use client'

import axios from 'axios'
import { useRouter } from 'next/navigation'
import { toast } from 'sonner'

export function Rename() {
  const router = useRouter()

  async function rename(name: string) {
    try {
      const res = await axios.patch('/api/username', { name })
      toast.success(`You are ${res.data.name} now`)
      router.refresh()
    } catch (error: any) {
      console.error(error)
      if (axios.isAxiosError(error) && error.response?.status === 409) {
        toast.error(error.response.data.error)
      } else {
        const message = error?.response?.data?.error ?? 'Not saved'
        toast.error(message)
      }
    }
  }

  return (
    <button
      onClick={() => {
        void rename('Ada')
      }}
    >
      Rename
    </button>
  )
}
