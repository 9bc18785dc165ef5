import { RenameForm } from './rename-form'
import { renamePost } from './actions'

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  return <RenameForm action={renamePost.bind(null, id)} />
}
