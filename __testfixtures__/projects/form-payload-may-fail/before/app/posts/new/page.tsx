import { Complaint } from '@/components/complaint'
import { Feedback } from '@/components/feedback'
import { NewEvent } from '@/components/new-event'
import { NewPost } from '@/components/new-post'
import { NewTag } from '@/components/new-tag'

export default function Page() {
  return (
    <>
      <NewPost author={null} />
      <NewEvent />
      <NewTag />
      <Feedback />
      <Complaint />
    </>
  )
}
