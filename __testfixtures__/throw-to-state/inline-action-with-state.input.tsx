import { db } from '@/lib/db'
import { Editor } from './editor'

export default async function Page({ id }: { id: string }) {
  const rename = async (_previous: { error: string } | null, formData: FormData) => {
    'use server'
    const post = await db.post.find(id)
    // Somebody may have removed it.
    if (!post) throw new Error('Post not found')
    if (!formData.get('title')) return { error: 'A title is needed' }
    await db.post.rename(id, formData.get('title'))
    return null
  }

  return <Editor rename={rename} />
}
