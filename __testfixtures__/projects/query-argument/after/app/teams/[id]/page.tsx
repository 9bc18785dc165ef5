import { Notes } from '@/components/notes'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <Notes team={id} />
}
