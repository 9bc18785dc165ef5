'use client'

import { show } from '@/lib/show'

export function DraftButton({ id }: { id: string }) {
  const send = (title: string) => fetch('/api/drafts', { method: 'POST', body: JSON.stringify({ title, body: '' }) })

  // The one looks at the answer, the other hands it on.
  async function save() {
    const res = await send(id)
    if (!res.ok) alert('Not saved')
  }

  return (
    <>
      <button onClick={save}>Save</button>
      <button onClick={async () => show(await send('Copy'))}>Show</button>
    </>
  )
}

export function FollowButton({ id }: { id: string }) {
  const follow = () => fetch('/api/follows', { method: 'POST', body: JSON.stringify({ title: id, body: '' }) })

  async function save() {
    const res = await follow()
    const data = await res.json()
    if (!res.ok) alert(data.error)
  }

  // It knows a crash, whose answer is no JSON, from a failed network; the other one does not.
  async function retry() {
    const res = await follow()
    if (!res.ok) alert('Not followed')
  }

  return (
    <>
      <button onClick={save}>Follow</button>
      <button onClick={retry}>Again</button>
    </>
  )
}

export function LikeButton({ id }: { id: string }) {
  async function like() {
    if (!id) return null
    return fetch('/api/likes', { method: 'POST', body: JSON.stringify({ title: id, body: '' }) })
  }

  async function save() {
    const res = await like()
    if (res && !res.ok) alert('Not liked')
  }

  return <button onClick={save}>Like</button>
}
