import { notFound, redirect } from 'next/navigation'
import { isValid, open } from '@/lib/invites'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  try {
    if (!(await isValid(id))) notFound()
  } catch {
    notFound()
  }
  try {
    if (!(await open(id))) redirect('/')
  } catch {
    redirect('/')
  }
  return <p>{id}</p>
}
