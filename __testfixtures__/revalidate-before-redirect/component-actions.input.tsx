import { refresh, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const remove = async () => {
    'use server'
    await erase(id)
    redirect('/posts')
    updateTag('posts')
  }
  return (
    <form action={remove}>
      <button
        formAction={async () => {
          'use server'
          await archive(id)
          redirect('/archive') /* the reader sees it there */
          refresh()
        }}
      >
        Archive
      </button>
      <button>Delete</button>
    </form>
  )
}
