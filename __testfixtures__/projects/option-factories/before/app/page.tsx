import { Draft, Invite, InviteAll, Rename, Report, Tag, Write } from '@/components/editor'

export default function Page() {
  return (
    <>
      <Write title="On reading" />
      <Rename id="1" title="On writing" />
      <Tag name="books" />
      <Invite email="ada@example.com" />
      <InviteAll />
      <Report id="1" />
      <Draft title="On waiting" authorId="1" />
    </>
  )
}
