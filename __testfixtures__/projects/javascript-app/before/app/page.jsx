import NewPost from '../components/NewPost'

export default function Page() {
  return <NewPost />
}
