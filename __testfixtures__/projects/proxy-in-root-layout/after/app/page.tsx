export default function Page() {
  return <p>Posts</p>
}
