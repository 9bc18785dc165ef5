import { refresh, updateTag } from 'next/cache'
import { redirect } from 'next/navigation'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const remove = async () => {
    'use server'
    await erase(id)
    updateTag('posts')
    redirect('/posts')
  }
  return (
    <form action={remove}>
      <button
        formAction={async () => {
          'use server'
          await archive(id)
          refresh()
          redirect('/archive') /* the reader sees it there */
        }}
      >
        Archive
      </button>
      <button>Delete</button>
    </form>
  )
}
