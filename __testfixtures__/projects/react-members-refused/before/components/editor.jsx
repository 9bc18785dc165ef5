export function Editor({ onChange }) {
  return <input onChange={(event) => onChange(JSON.stringify({ text: event.target.value }))} />
}
