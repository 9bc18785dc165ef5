import { Login } from '@/components/login'
import { Note } from '@/components/note'

export default function Page() {
  return (
    <>
      <Login />
      <Note />
    </>
  )
}
