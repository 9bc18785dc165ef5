import { Editor } from '@/components/editor'

export default function Page() {
  return <Editor id="1" title="Dune" rating={null} />
}
