'use client'

export default function Caller({ title }: { title: string }) {
  function save() {
    fetch(`/api/posts/${title}`, { method: 'DELETE' })
      .then((res) => {
        if (res.ok) location.reload()
      })
      .catch(() => alert('Offline'))
  }

  return <button onClick={save}>Save</button>
}
