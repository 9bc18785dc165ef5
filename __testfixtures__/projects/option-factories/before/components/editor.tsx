'use client'

export function Write({ title }: { title: string }) {
  async function save() {
    const res = await fetch('/api/posts', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    const data = await res.json()
    if (!res.ok) return alert(data.error)
    alert(`Saved as ${data.id}`)
  }
  return <button onClick={save}>Write</button>
}

export function Rename({ id, title }: { id: string; title: string }) {
  async function save() {
    const res = await fetch(`/api/posts/${id}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ title }),
    })
    const data = await res.json()
    if (!res.ok) return alert(data.error)
    if (!data.changed) alert('That is its name')
  }
  return <button onClick={save}>Rename</button>
}

export function Tag({ name }: { name: string }) {
  async function save() {
    const res = await fetch('/api/tags', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    })
    const data = await res.json()
    if (!res.ok) return alert(data.error)
    alert(data.name)
  }
  return <button onClick={save}>Tag</button>
}

export function Invite({ email }: { email: string }) {
  async function save() {
    const res = await fetch('/api/team', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    })
    if (!res.ok) alert('That did not work')
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
