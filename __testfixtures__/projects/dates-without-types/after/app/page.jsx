import { Note } from '@/components/Note'
import { Visit } from '@/components/Visit'

export default function Page() {
  return (
    <>
      <Visit />
      <Note />
    </>
  )
}
