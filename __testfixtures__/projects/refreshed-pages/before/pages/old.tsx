export default function Old() {
  return <p>Old</p>
}
