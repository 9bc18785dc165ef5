import { Note } from '@/components/notes'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  return <Note id={(await params).id} />
}
