'use client'

import { createPost, updatePost } from '@/app/actions/posts.actions'
import { serverError } from '@/app/actions/server-error'
import { createTag } from '@/app/actions/tags.actions'
import { createTeam } from '@/app/actions/team.actions'

export function Write({ title }: { title: string }) {
  async function save() {
    const result = await createPost({ title })
    if (!result.success) return alert(result.error)
    alert(`Saved as ${result.data.id}`)
  }
  return <button onClick={save}>Write</button>
}

export function Rename({ id, title }: { id: string; title: string }) {
  async function save() {
    const result = await updatePost(id, { title })
    if (!result.success) return alert(result.error)
    if (!result.data.changed) alert('That is its name')
  }
  return <button onClick={save}>Rename</button>
}

export function Tag({ name }: { name: string }) {
  async function save() {
    const result = await createTag({ name })
    if (!result.success) return alert(result.error)
    alert(result.data.name)
  }
  return <button onClick={save}>Tag</button>
}

export function Invite({ email }: { email: string }) {
  async function save() {
    const result = await createTeam({ email }).catch(serverError)
    if (!result.success) alert('That did not work')
  }
  return <button onClick={save}>Invite</button>
}

export function InviteAll() {
  return <button onClick={() => fetch('/api/invites', { method: 'POST' })}>Invite all</button>
}

export function Report({ id }: { id: string }) {
  async function send() {
    const res = await fetch('/api/reports', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ id }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={send}>Report</button>
}

export function Draft({ title, authorId }: { title: string; authorId: string }) {
  async function save() {
    const res = await fetch('/api/drafts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title, authorId }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Draft</button>
}
