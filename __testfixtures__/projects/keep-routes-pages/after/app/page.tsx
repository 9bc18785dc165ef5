import { Account } from '@/components/account'
import { Notes } from '@/components/notes'
import { Posts } from '@/components/posts'

export default function Page() {
  return (
    <>
      <Posts id="1" />
      <Notes />
      <Account title="A" />
    </>
  )
}
