export default function Old() {
  async function save() {
    const res = await fetch('/api/posts', { method: 'POST', body: JSON.stringify({ title: 'Old', body: '' }) })
    if (!res.ok) alert('Not saved')
  }

  return <button onClick={save}>Save</button>
}
