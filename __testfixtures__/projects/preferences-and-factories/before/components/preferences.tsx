'use client'

export function Theme({ value }: { value: string }) {
  async function save() {
    const res = await fetch('/api/theme', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ theme: value }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Theme</button>
}

export function Language({ value }: { value: string }) {
  async function save() {
    const res = await fetch('/api/language', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ language: value }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Language</button>
}

export function Name({ value }: { value: string }) {
  async function save() {
    const res = await fetch('/api/name', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(value),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Name</button>
}

export function Email({ value }: { value: string }) {
  async function save() {
    const res = await fetch('/api/email', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: value }),
    })
    if (!res.ok) alert('That did not work')
  }
  return <button onClick={save}>Email</button>
}
