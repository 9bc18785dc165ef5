import { refresh, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export async function POST() {
  await write()
  redirect('/posts')
  updateTag('posts')
  refresh()
}
