import { Avatar } from '@/components/avatar'
import { Document } from '@/components/document'
import { Signature } from '@/components/signature'

export default function Page() {
  return (
    <main>
      <Avatar name="me" />
      <Document />
      <Signature name="me" />
    </main>
  )
}
