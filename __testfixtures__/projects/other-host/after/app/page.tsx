import { SaveNote } from '@/components/save-note'
import { SaveTag } from '@/components/save-tag'

/** Runs on the server, where a request has no cookies of whoever looks at the page. */
async function countVisit() {
  await fetch('http://localhost:3000/api/likes', { method: 'POST' })
}

export default async function Page() {
  await countVisit()
  return (
    <>
      <SaveNote text="Read on" />
      <SaveTag text="novel" />
    </>
  )
}
