import { SaveButton } from '@/components/save-button'
import { deletePost } from '@/lib/posts'

export default async function Page({ searchParams }: { searchParams: Promise<{ remove?: string }> }) {
  const { remove } = await searchParams
  if (remove) await deletePost(remove)
  return <SaveButton title="1" />
}
