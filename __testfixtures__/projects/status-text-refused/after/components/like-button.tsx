'use client'

export function LikeButton({ id }: { id: string }) {
  const like = async () => {
    const res = await fetch(`/api/posts/${id}/like`, { method: 'POST' })
    // A success has a name of its own.
    console.log(res.statusText)
  }

  return <button onClick={like}>Like</button>
}
