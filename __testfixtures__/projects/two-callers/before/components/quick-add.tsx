'use client'

export function QuickAdd() {
  async function add(title: string) {
    const response = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title, body: '' }) })
    if (!response.ok) {
      const { error } = await response.json()
      alert(error)
      return
    }
    const { id, likes } = await response.json()
    console.log(id, likes)
  }

  return <input onBlur={(e) => add(e.target.value)} />
}
