export function Draft() {
  const save = () => fetch('/api/posts', { method: 'POST'
}
