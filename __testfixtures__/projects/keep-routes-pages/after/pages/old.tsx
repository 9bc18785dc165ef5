export default function Old() {
  const report = () => fetch('/api/notes/report', { method: 'POST', body: JSON.stringify({ note: '1' }) })
  return <button onClick={report}>Report</button>
}
