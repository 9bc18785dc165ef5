import { PostForm } from '@/components/post-form'

export default function Page() {
  return <PostForm />
}
