export function OldCard({ id }: { id: string }) {
  return <button onClick={() => fetch('/api/shares', { method: 'POST', body: JSON.stringify({ id }) })}>Share</button>
}
