'use client'

export function Reports() {
  async function report() {
    const res = await fetch('/api/reports', { method: 'POST', body: JSON.stringify({ text: 'a' }) })
    const data = await res.json()
    // No answer has an `error`: the type of the action's result would not let it be read.
    if (data.error) alert(data.error)
    else alert(data.report)
  }

  async function tag() {
    const res = await fetch('/api/tags', { method: 'POST', body: JSON.stringify({ name: 'a' }) })
    const data = await res.json()
    // For the answer with a `message` this says `Failed`, and so it has to stay.
    if (!res.ok) alert(data.error || 'Failed')
  }

  return (
    <>
      <button onClick={report}>Report</button>
      <button onClick={tag}>Tag</button>
    </>
  )
}
